import { defineRule } from '../../rule.ts'

/** A heading without text. */
export const emptyHeading = defineRule({
  id: 'structure/empty-heading',
  severity: 'error',
  summary: 'A heading without text.',
  fix: 'none',
  check(model, report) {
    for (const { block } of model.headings) {
      if (block.text.trim() !== '' || block.masks.length > 0) continue
      report({
        place: block.node.position,
        reason: 'Unexpected heading without text, expected a title',
        note: 'Give the section a title, or take the `#` out',
      })
    }
  },
})
