import { childOf, hasContent } from '../article.ts'
import { type JatsRule, jats4r } from '../rule.ts'

/** A mark on an author that its affiliation does not carry. */
export const affiliationLabel: JatsRule = {
  id: 'affiliation-label',
  severity: 'warning',
  summary: 'A mark on an author that its affiliation does not carry.',
  source: 'JATS4R',
  clause: 'Authors and affiliations, label',
  url: jats4r('authors-and-affiliations'),

  *check(article) {
    const affiliations = new Map(article.all('aff').map((aff) => [aff.attributes.id ?? '', aff]))
    for (const element of article.all('xref')) {
      const aff =
        element.attributes['ref-type'] === 'aff' ? affiliations.get(element.attributes.rid ?? '') : undefined
      if (!aff || !hasContent(element) || childOf(aff, 'label')) continue
      yield {
        element: aff,
        reason: 'Unexpected affiliation without a label, expected the mark that its authors carry',
      }
    }
  },
}
