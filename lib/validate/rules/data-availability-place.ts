import { parentOf } from '../article.ts'
import { type JatsRule, jats4r } from '../rule.ts'

/** A statement on the data that does not stand in the back. */
export const dataAvailabilityPlace: JatsRule = {
  id: 'data-availability-place',
  severity: 'warning',
  summary: 'A statement on the data that does not stand in the back.',
  source: 'JATS4R',
  clause: 'Data availability statements, 1',
  url: jats4r('data-availability-statements'),

  *check(article) {
    for (const element of article.all('sec', 'fn', 'p', 'notes')) {
      const type = ['sec-type', 'fn-type', 'content-type', 'notes-type']
        .map((name) => element.attributes[name])
        .find(Boolean)
      if (!type || !/^data[-_ ]?availab/i.test(type)) continue
      if (element.name === 'sec' && type === 'data-availability' && parentOf(element)?.name === 'back')
        continue
      yield {
        element,
        reason:
          'Unexpected place of the statement on the data, expected a section `data-availability` of the back',
        field: 'statements.data-availability',
      }
    }
  },
}
