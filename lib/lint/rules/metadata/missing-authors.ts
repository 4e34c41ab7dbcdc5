import { defineRule } from '../../rule.ts'

/** A paper without authors. */
export const missingAuthors = defineRule({
  id: 'metadata/missing-authors',
  severity: 'warning',
  summary: 'The front matter names no authors.',
  fix: 'none',
  check(model, report) {
    if (model.metadata.contributors?.length) return
    report({
      ...model.metadataPlace('contributors'),
      reason: 'Unexpected manuscript without authors, expected `contributors:` in its front matter',
      note: 'Give each author’s name and affiliation, and say who is the corresponding author',
    })
  },
})
