import { childOf, childrenOf } from '../article.ts'
import { type JatsRule, jats4r } from '../rule.ts'

/** A copyright without its year. */
export const missingCopyrightYear: JatsRule = {
  id: 'missing-copyright-year',
  severity: 'suggestion',
  summary: 'A copyright without its year.',
  source: 'JATS4R',
  clause: 'Permissions, 3',
  url: jats4r('permissions'),

  *check(article) {
    for (const element of article.all('permissions')) {
      const said = childrenOf(element, 'copyright-statement', 'copyright-holder')
      if (said.length === 0 || childOf(element, 'copyright-year')) continue
      yield {
        element: said[0],
        field: 'copyright.year',
        name: 'copyright-year',
        reason: 'Unexpected missing {name}, expected the year of the copyright',
      }
    }
  },
}
