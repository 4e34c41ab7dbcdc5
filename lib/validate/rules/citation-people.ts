import { childOf } from '../article.ts'
import { type JatsRule, jats4r } from '../rule.ts'

/** A reference that names nobody. */
export const citationPeople: JatsRule = {
  id: 'citation-people',
  severity: 'suggestion',
  summary: 'A reference that names nobody.',
  source: 'JATS4R',
  clause: 'General citations, 4',
  url: jats4r('general-citations'),

  *check(article) {
    for (const element of article.all('element-citation', 'mixed-citation')) {
      // In words that the author typed, nobody has told the parts apart.
      if (element.attributes['specific-use'] === 'as-typed') continue
      if (childOf(element, 'person-group')) continue
      yield { element, reason: 'Unexpected reference without a person or a body, expected who made the work' }
    }
  },
}
