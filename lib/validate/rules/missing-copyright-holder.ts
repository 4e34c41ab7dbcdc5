import { childOf, childrenOf } from '../article.ts'
import { type JatsRule, jats4r } from '../rule.ts'

/** A copyright without its holder. */
export const missingCopyrightHolder: JatsRule = {
  id: 'missing-copyright-holder',
  severity: 'suggestion',
  summary: 'A copyright without its holder.',
  source: 'JATS4R',
  clause: 'Permissions, 4',
  url: jats4r('permissions'),

  *check(article) {
    for (const element of article.all('permissions')) {
      const said = childrenOf(element, 'copyright-statement', 'copyright-year')
      if (said.length === 0 || childOf(element, 'copyright-holder')) continue
      yield {
        element: said[0],
        field: 'copyright.holder',
        name: 'copyright-holder',
        reason: 'Unexpected missing {name}, expected who holds the copyright',
      }
    }
  },
}
