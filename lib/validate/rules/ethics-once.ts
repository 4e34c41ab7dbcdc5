import { type JatsRule, jats4r } from '../rule.ts'

/** More than one statement on ethics. */
export const ethicsOnce: JatsRule = {
  id: 'ethics-once',
  severity: 'warning',
  summary: 'More than one statement on ethics.',
  source: 'JATS4R',
  clause: 'Ethics statements',
  url: jats4r('ethics'),

  *check(article) {
    const sections = article
      .all('sec')
      .filter((element) => element.attributes['sec-type'] === 'ethics-statement')
    for (const element of sections.slice(1)) {
      yield { element, reason: 'Unexpected second section of type `ethics-statement`, expected one' }
    }
  },
}
