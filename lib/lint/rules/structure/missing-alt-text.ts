import type { Image } from 'mdast'
import { defineRule } from '../../rule.ts'

/** An image that says nothing to who cannot see it. */
export const missingAltText = defineRule({
  id: 'structure/missing-alt-text',
  severity: 'warning',
  summary: 'An image without alternative text.',
  fix: 'none',
  check(model, report) {
    for (const { masks } of model.blocks) {
      for (const { kind, node } of masks) {
        if (kind !== 'image' || node?.type !== 'image') continue
        const image = node as Image
        const given =
          image.data?.attributes?.values?.['fig-alt'] ?? image.data?.attributes?.values?.alt ?? image.alt
        if (given?.trim()) continue
        report({
          place: image.position,
          reason: 'Unexpected image without alternative text, expected what it shows in words',
          note: 'Write it between the brackets: `![What it shows](file.png)`. Journals and screen readers need it',
        })
      }
    }
  },
})
