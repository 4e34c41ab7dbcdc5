import { textOf } from '../article.ts'
import { type JatsRule, jats4r } from '../rule.ts'

/** An id of a contributor without its kind, or an ORCID that is no address. */
export const contributorId: JatsRule = {
  id: 'contributor-id',
  severity: 'warning',
  summary: 'An id of a contributor without its kind, or an ORCID that is no address.',
  source: 'JATS4R',
  clause: 'Authors and affiliations, ORCID',
  url: jats4r('authors-and-affiliations'),

  *check(article) {
    for (const element of article.all('contrib-id')) {
      const type = element.attributes['contrib-id-type']
      if (!type)
        yield {
          element,
          reason: 'Unexpected id of a contributor without its type, expected `contrib-id-type`',
        }
      else if (type === 'orcid' && !/^https:\/\/orcid\.org\/(\d{4}-){3}\d{3}[\dX]$/.test(textOf(element))) {
        yield {
          element,
          field: 'contributors.orcid',
          reason: `Unexpected \`${textOf(element)}\` as an ORCID, expected \`https://orcid.org/…\``,
        }
      }
    }
  },
}
