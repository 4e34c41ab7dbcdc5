import { childOf, parentOf } from '../article.ts'
import { type JatsRule, jats4r } from '../rule.ts'

/** A picture without a text for those who do not see it. */
export const missingAltText: JatsRule = {
  id: 'missing-alt-text',
  severity: 'warning',
  summary: 'A picture without a text for those who do not see it.',
  source: 'JATS4R',
  clause: 'Accessibility, alt-text',
  url: jats4r('accessibility'),
  toldAtLineBy: 'structure/missing-alt-text',

  *check(article) {
    for (const element of article.all('graphic')) {
      const alternatives = parentOf(element)
      if (
        childOf(element, 'alt-text') ??
        childOf(alternatives?.name === 'alternatives' ? parentOf(alternatives) : undefined, 'alt-text')
      )
        continue
      yield {
        element,
        reason:
          'Unexpected picture without an alternative text, expected one: JATS4R needs it for readers who do not see it',
        note: 'Say what the picture shows: `![Caption](map.png){alt="…"}`.',
      }
    }
  },
}
