import { childrenOf } from '../article.ts'
import { type JatsRule, jats4r } from '../rule.ts'

/** A grant without exactly one funder. */
export const awardFunder: JatsRule = {
  id: 'award-funder',
  severity: 'suggestion',
  summary: 'A grant without exactly one funder.',
  source: 'JATS4R',
  clause: 'Funding, 2',
  url: jats4r('funding'),

  *check(article) {
    for (const element of article.all('award-group')) {
      const count = childrenOf(element, 'funding-source', 'support-source').length
      if (count === 1) continue
      yield {
        element,
        field: 'funding.funder',
        name: 'funding-source',
        reason: `Unexpected grant with ${count === 0 ? 'no' : 'more than one'} {name}, expected one`,
      }
    }
  },
}
