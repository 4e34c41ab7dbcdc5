import { find } from '../article.ts'
import { type JatsRule, jats4r } from '../rule.ts'

/** A table that is only a picture of one. */
export const tableAsPicture: JatsRule = {
  id: 'table-as-picture',
  severity: 'warning',
  summary: 'A table that is only a picture of one.',
  source: 'JATS4R',
  clause: 'Accessibility, table',
  url: jats4r('accessibility'),

  *check(article) {
    for (const element of article.all('table-wrap')) {
      if (find(element, 'table') || !find(element, 'graphic')) continue
      yield { element, reason: 'Unexpected picture in place of a table, expected the table itself' }
    }
  },
}
