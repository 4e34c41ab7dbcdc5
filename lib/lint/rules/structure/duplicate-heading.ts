import { opaque } from '../../model/block.ts'
import { type HeadingEntry, siblingGroups } from '../../model/headings.ts'
import { defineRule } from '../../rule.ts'

/** Two sections of one name under the same heading. */
export const duplicateHeading = defineRule({
  id: 'structure/duplicate-heading',
  severity: 'warning',
  summary: 'Two headings with the same text under one parent.',
  fix: 'none',
  check(model, report) {
    for (const siblings of siblingGroups(model.headings)) {
      const seen = new Map<string, HeadingEntry>()
      for (const entry of siblings) {
        const title = entry.title.toLowerCase()
        // What code or a formula says is no prose: headings may differ in it.
        if (title === '' || title.includes(opaque)) continue
        const before = seen.get(title)
        if (before) {
          report({
            span: { block: entry.block, start: 0, end: entry.block.text.length },
            reason: `Unexpected second heading “${entry.title}”, expected headings that differ`,
            note: 'Links and contents cannot tell them apart',
            cause: {
              reason: 'The same heading stands here',
              span: { block: before.block, start: 0, end: before.block.text.length },
            },
          })
        } else seen.set(title, entry)
      }
    }
  },
})
