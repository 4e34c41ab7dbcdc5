import { childOf, textOf } from '../article.ts'
import { type JatsRule, jats4r } from '../rule.ts'

const number = (page: string): number => Number(page.replace(/[^\d.]/g, '') || Number.NaN)

/** A reference with pages and an article number, or with pages that run backwards. */
export const citationPages: JatsRule = {
  id: 'citation-pages',
  severity: 'warning',
  summary: 'A reference with pages and an article number, or with pages that run backwards.',
  source: 'JATS4R',
  clause: 'General citations, 6',
  url: jats4r('general-citations'),

  *check(article) {
    for (const element of article.all('element-citation', 'mixed-citation')) {
      const first = childOf(element, 'fpage')
      const last = childOf(element, 'lpage')
      if (childOf(element, 'elocation-id') && (first ?? last ?? childOf(element, 'page-range'))) {
        yield { element, reason: 'Unexpected pages beside an article number, expected one of them' }
      }
      if (first && last && !childOf(element, 'page-range') && number(textOf(first)) > number(textOf(last))) {
        yield {
          element: last,
          reason: `Unexpected last page ${textOf(last)} before the first, ${textOf(first)}, expected a later one`,
        }
      }
    }
  },
}
