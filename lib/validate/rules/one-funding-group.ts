import { isWithin } from '../article.ts'
import { type JatsRule, jats4r } from '../rule.ts'

/** More than one group of grants. */
export const oneFundingGroup: JatsRule = {
  id: 'one-funding-group',
  severity: 'warning',
  summary: 'More than one group of grants.',
  source: 'JATS4R',
  clause: 'Funding, 1',
  url: jats4r('funding'),

  *check(article) {
    for (const element of article.all('funding-group').slice(1)) {
      if (isWithin(element, 'sub-article')) continue
      yield { element, reason: 'Unexpected second `funding-group`, expected all grants in one' }
    }
  },
}
