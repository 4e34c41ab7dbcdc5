import { childrenOf } from '../article.ts'
import { type JatsRule, jats4r } from '../rule.ts'

/** A formula with several forms that are not marked as alternatives. */
export const formulaForms: JatsRule = {
  id: 'formula-forms',
  severity: 'warning',
  summary: 'A formula with several forms that are not marked as alternatives.',
  source: 'JATS4R',
  clause: 'Math, 2',
  url: jats4r('math'),

  *check(article) {
    for (const element of article.all('disp-formula', 'inline-formula', 'alternatives')) {
      const count = (...names: string[]) => childrenOf(element, ...names).length
      const isTwice =
        element.name === 'alternatives'
          ? count('mml:math') > 1 || count('tex-math') > 1
          : count('mml:math', 'tex-math', 'graphic') > 1
      if (isTwice)
        yield {
          element,
          reason: 'Unexpected several forms of one formula, expected one of each in `alternatives`',
        }
    }
  },
}
