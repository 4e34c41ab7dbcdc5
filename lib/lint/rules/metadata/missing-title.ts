import { defineRule } from '../../rule.ts'

/** A paper without a title. */
export const missingTitle = defineRule({
  id: 'metadata/missing-title',
  severity: 'warning',
  summary: 'The front matter gives no title.',
  fix: 'none',
  check(model, report) {
    if (model.metadata.title?.trim()) return
    const [first] = model.headings
    const titled = first && model.headings.every((entry) => entry === first || entry.depth > first.depth)
    report({
      ...model.metadataPlace('title'),
      reason: 'Unexpected manuscript without a title, expected `title:` in its front matter',
      ...(titled
        ? {
            note: `Is it “${first.title}”?`,
            cause: {
              reason: 'This heading stands above all others',
              span: { block: first.block, start: 0, end: first.block.text.length },
            },
          }
        : {}),
    })
  },
})
