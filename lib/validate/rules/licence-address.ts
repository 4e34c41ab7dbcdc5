import { childOf, textOf } from '../article.ts'
import { type JatsRule, jats4r } from '../rule.ts'

/** A licence without its address. */
export const licenceAddress: JatsRule = {
  id: 'licence-address',
  severity: 'suggestion',
  summary: 'A licence without its address.',
  source: 'JATS4R',
  clause: 'Permissions, 7',
  url: jats4r('permissions'),

  *check(article) {
    for (const element of article.all('license')) {
      const address = childOf(element, 'ali:license_ref')
      if (address && textOf(address) !== '') continue
      yield {
        element,
        field: 'licence.url',
        name: 'ali:license_ref',
        reason: 'Unexpected missing {name}, expected the address of the licence',
      }
    }
  },
}
