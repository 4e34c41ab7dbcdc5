import { childrenOf } from '../article.ts'
import { type JatsRule, jats4r } from '../rule.ts'

/** A grant with several recipients in one. */
export const awardRecipient: JatsRule = {
  id: 'award-recipient',
  severity: 'warning',
  summary: 'A grant with several recipients in one.',
  source: 'JATS4R',
  clause: 'Funding, 6',
  url: jats4r('funding'),

  *check(article) {
    for (const element of article.all('principal-award-recipient')) {
      if (childrenOf(element, 'name', 'string-name', 'institution', 'institution-wrap').length === 1) continue
      yield { element, reason: 'Unexpected number of persons in `principal-award-recipient`, expected one' }
    }
  },
}
