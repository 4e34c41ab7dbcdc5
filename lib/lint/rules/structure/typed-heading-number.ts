import { defineRule } from '../../rule.ts'

/** A number in front of a heading where galley counts the sections. */
export const typedHeadingNumber = defineRule({
  id: 'structure/typed-heading-number',
  severity: 'suggestion',
  summary: 'A number that the author typed before a heading, where `numbering.sections` has them computed.',
  fix: 'certain',
  check(model, report) {
    if (!model.metadata.numbering?.sections) return
    for (const { block, number } of model.headings) {
      if (!number || number.style === 'letter') continue
      report({
        span: { block, start: number.start, end: number.end },
        reason: `Unexpected typed number \`${number.label}\`, expected the heading alone`,
        expected: [''],
        note: '`numbering.sections` is on: the number is computed',
        evidence: '`numbering.sections` is on, so the section gets its number from its place',
      })
    }
  },
})
