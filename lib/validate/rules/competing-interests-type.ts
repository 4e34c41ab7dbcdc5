import { parentOf } from '../article.ts'
import { type JatsRule, jats4r } from '../rule.ts'

/** A note on competing interests by a type of its own. */
export const competingInterestsType: JatsRule = {
  id: 'competing-interests-type',
  severity: 'warning',
  summary: 'A note on competing interests by a type of its own.',
  source: 'JATS4R',
  clause: 'Conflict of interest statements, 1',
  url: jats4r('coi'),

  *check(article) {
    for (const element of article.all('fn')) {
      const type = element.attributes['fn-type'] ?? ''
      if (type === 'conflict')
        yield { element, reason: 'Unexpected `fn-type="conflict"`, expected `coi-statement`' }
      else if (type === 'coi-statement' && parentOf(element)?.name !== 'author-notes') {
        yield {
          element,
          reason: 'Unexpected place of the note on competing interests, expected `author-notes`',
        }
      }
    }
  },
}
