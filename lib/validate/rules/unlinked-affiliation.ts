import { childrenOf, parentOf, textOf } from '../article.ts'
import { type JatsRule, jats4r } from '../rule.ts'

/** An affiliation that no contributor names, where there are several. */
export const unlinkedAffiliation: JatsRule = {
  id: 'unlinked-affiliation',
  severity: 'warning',
  summary: 'An affiliation that no contributor names, where there are several.',
  source: 'JATS4R',
  clause: 'Authors and affiliations, aff',
  url: jats4r('authors-and-affiliations'),
  toldBy: 'frontmatter/unused-affiliation',

  *check(article) {
    const linked = new Set(article.all('xref').flatMap((xref) => (xref.attributes.rid ?? '').split(/\s+/)))
    for (const element of article.all('aff')) {
      const around = parentOf(element)
      const siblings = childrenOf(around, 'aff')
      const people = around?.name === 'contrib-group' ? childrenOf(around, 'contrib') : article.all('contrib')
      if (around?.name === 'contrib' || siblings.length < 2 || people.length < 2) continue
      if (linked.has(element.attributes.id ?? '')) continue
      yield {
        element,
        reason: `Unexpected affiliation \`${textOf(element).slice(0, 40)}\` of nobody, expected a contributor that names it`,
      }
    }
  },
}
