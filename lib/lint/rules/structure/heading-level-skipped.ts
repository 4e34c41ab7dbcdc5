import { defineRule } from '../../rule.ts'

/** A heading two levels or more below the one before it. */
export const headingLevelSkipped = defineRule({
  id: 'structure/heading-level-skipped',
  severity: 'warning',
  summary: 'A heading two levels or more below the heading before it.',
  fix: 'none',
  check(model, report) {
    let before: (typeof model.headings)[number] | undefined
    for (const entry of model.headings) {
      if (before && entry.depth > before.depth + 1) {
        report({
          span: { block: entry.block, start: 0, end: entry.block.text.length },
          reason: `Unexpected heading of level ${entry.depth} after one of level ${before.depth}, expected level ${before.depth + 1}`,
          note: 'Readers who listen to the page move by levels, and JATS has no section without its parent',
          cause: {
            reason: `The heading before has level ${before.depth}`,
            span: { block: before.block, start: 0, end: before.block.text.length },
          },
        })
      }
      before = entry
    }
  },
})
