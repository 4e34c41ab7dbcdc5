import { find } from '../article.ts'
import { type JatsRule, jats4r } from '../rule.ts'

/** A table without a single head cell. */
export const tableWithoutHead: JatsRule = {
  id: 'table-without-head',
  severity: 'suggestion',
  summary: 'A table without a single head cell.',
  source: 'JATS4R',
  clause: 'Accessibility, th',
  url: jats4r('accessibility'),

  *check(article) {
    for (const element of article.all('table')) {
      if (find(element, 'th')) continue
      yield {
        element,
        reason: 'Unexpected table without a head, expected one: readers who hear the table need it',
      }
    }
  },
}
