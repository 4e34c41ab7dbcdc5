import type { HeadingEntry } from '../../model/headings.ts'
import { defineRule } from '../../rule.ts'

/** Sections that count from 1 again, under parents without a number. */
export const headingNumberRestart = defineRule({
  id: 'structure/heading-number-restart',
  severity: 'warning',
  summary: 'Typed heading numbers that start again at 1 under a heading without a number.',
  fix: 'none',
  check(model, report) {
    const first = new Map<number, HeadingEntry>()
    for (const entry of model.headings) {
      const { number, parent, depth, block } = entry
      if (!number || !parent || parent.number || number.parts.length > 1 || number.parts[0] !== 1) continue
      const before = first.get(depth)
      if (!before) {
        first.set(depth, entry)
        continue
      }
      if (before.parent === parent) continue
      report({
        span: { block, start: 0, end: number.label.length },
        reason: `Unexpected \`${number.label}\` again, expected numbers that are unique in the document`,
        note: `The section above (“${parent.title}”) has no number: number it and write 4.1, 4.2…, or drop the numbers`,
        cause: {
          reason: `\`${before.number!.label}\` stands here already`,
          span: { block: before.block, start: 0, end: before.number!.label.length },
        },
      })
    }
  },
})
