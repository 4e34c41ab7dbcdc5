import { isWithin } from '../article.ts'
import { type JatsRule, jats4r } from '../rule.ts'

/** Mathematics outside of a formula. */
export const formulaPlace: JatsRule = {
  id: 'formula-place',
  severity: 'warning',
  summary: 'Mathematics outside of a formula.',
  source: 'JATS4R',
  clause: 'Math, 1',
  url: jats4r('math'),

  *check(article) {
    for (const element of article.all('mml:math', 'tex-math')) {
      if (isWithin(element, 'disp-formula', 'inline-formula')) continue
      yield {
        element,
        reason: `Unexpected \`${element.name}\` outside of a formula, expected it in \`disp-formula\` or \`inline-formula\``,
      }
    }
  },
}
