import { type JatsRule, jats4r } from '../rule.ts'

/** A reference of the kind “other”. */
export const citationKind: JatsRule = {
  id: 'citation-kind',
  severity: 'suggestion',
  summary: 'A reference of the kind “other”.',
  source: 'JATS4R',
  clause: 'General citations, 1',
  url: jats4r('general-citations'),

  *check(article) {
    for (const element of article.all('element-citation', 'mixed-citation')) {
      // In words that the author typed, nobody has told the parts apart.
      if (element.attributes['specific-use'] === 'as-typed') continue
      if (element.attributes['publication-type'] !== 'other') continue
      yield {
        element,
        reason: 'Unexpected kind “other” of a reference, expected a kind of work: book, report, web page…',
      }
    }
  },
}
