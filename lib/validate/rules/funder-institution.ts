import { childrenOf } from '../article.ts'
import { type JatsRule, jats4r } from '../rule.ts'

/** A funder that is not named as an institution. */
export const funderInstitution: JatsRule = {
  id: 'funder-institution',
  severity: 'warning',
  summary: 'A funder that is not named as an institution.',
  source: 'JATS4R',
  clause: 'Funding, 3',
  url: jats4r('funding'),

  *check(article) {
    for (const element of article.all('funding-source')) {
      if (childrenOf(element, 'institution-wrap').length === 1) continue
      yield {
        element,
        reason: 'Unexpected `funding-source` without one `institution-wrap`, expected the funder in it',
      }
    }
  },
}
