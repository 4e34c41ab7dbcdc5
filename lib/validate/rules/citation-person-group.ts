import { isWithin, parentOf } from '../article.ts'
import { type JatsRule, jats4r } from '../rule.ts'

/** Names in a reference that do not say what the people did. */
export const citationPersonGroup: JatsRule = {
  id: 'citation-person-group',
  severity: 'warning',
  summary: 'Names in a reference that do not say what the people did.',
  source: 'JATS4R',
  clause: 'General citations, 4',
  url: jats4r('general-citations'),

  *check(article) {
    for (const element of article.all('name', 'string-name')) {
      if (!isWithin(element, 'element-citation', 'mixed-citation')) continue
      const around = parentOf(element)
      if (around?.name === 'person-group' && around.attributes['person-group-type']) continue
      yield {
        element,
        reason: 'Unexpected name without a role, expected it in a `person-group` with its type',
      }
    }
  },
}
