import type { Span } from '../../model/block.ts'
import { defineRule } from '../../rule.ts'

const mention = /\b(Figures?|Figs?\.?|Tables?|Tab\.)[\s\u00a0](\d{1,3})(?!\d|\.\d|\s?%)(?:[a-z]\b)?/g

/** A figure or table that is mentioned before those with smaller numbers. */
export const figureOrder = defineRule({
  id: 'structure/figure-order',
  severity: 'warning',
  summary: 'A figure or table mentioned for the first time before one with a smaller number.',
  fix: 'none',
  languages: ['en'],
  check(model, report) {
    for (const kind of ['Fig', 'Tab']) {
      const first = new Map<number, Span>()
      let highest = 0
      let missing: { number: number; span: Span } | undefined
      for (const block of model.english) {
        if (block.scope !== 'body' || block.kind === 'caption' || block.kind === 'heading' || block.quotation)
          continue
        // A paragraph that begins with “Figure 3:” is a caption.
        if (/^(?:Figure|Fig\.|Table)\s\d+[.:]/.test(block.text)) continue
        for (const match of block.text.matchAll(mention)) {
          if (
            !match[1]!.startsWith(kind) ||
            /\b(?:in|of|see) (?:\p{Lu}|their|his|her)\S*$/u.test(
              block.text.slice(Math.max(0, match.index - 12), match.index),
            )
          )
            continue
          const number = Number(match[2])
          if (first.has(number)) continue
          const span = { block, start: match.index, end: match.index + match[0].length }
          const wanted = highest + 1
          highest = Math.max(highest, number)
          if (number > wanted && first.size > 0 && !missing) missing = { number, span }
          if (missing && number < missing.number) {
            report({
              span: missing.span,
              reason: `Unexpected first mention of ${match[1]} ${missing.number} before ${match[1]} ${number}, expected them in the order of their numbers`,
              cause: { reason: `${match[1]} ${number} is mentioned here for the first time`, span },
            })
            missing = undefined
          }
          first.set(number, span)
        }
      }
    }
  },
})
