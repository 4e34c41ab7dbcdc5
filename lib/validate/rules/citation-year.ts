import { isWithin, textOf } from '../article.ts'
import { type JatsRule, jats4r } from '../rule.ts'

/** A year in a reference that has not four digits. */
export const citationYear: JatsRule = {
  id: 'citation-year',
  severity: 'warning',
  summary: 'A year in a reference that has not four digits.',
  source: 'JATS4R',
  clause: 'Data citations, 4',
  url: jats4r('data-citations'),

  *check(article) {
    for (const element of article.all('year')) {
      if (!isWithin(element, 'element-citation', 'mixed-citation') || /^(1[4-9]|20)\d\d$/.test(element.text))
        continue
      yield {
        element,
        reason: `Unexpected \`${textOf(element)}\` as the year of a work, expected four digits`,
      }
    }
  },
}
