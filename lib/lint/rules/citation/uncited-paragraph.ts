import * as v from 'valibot'
import { defineRule } from '../../rule.ts'

/** Sections that speak of the paper’s own work. */
const own =
  /introduc|method|material|data|result|finding|conclu|discussion|implementation|design|usage|example|limitation|future|acknowledg|overview|summary|abstract|appendix|evaluation|experiment|architecture|feature|install/i

/** A long paragraph that cites nothing. */
export const uncitedParagraph = defineRule({
  id: 'citation/uncited-paragraph',
  severity: 'suggestion',
  summary: 'A long body paragraph without a citation, outside methods, results and conclusion.',
  fix: 'none',
  optional: true,
  options: v.strictObject({
    /** Shorter paragraphs, in words, are left alone. */
    least: v.optional(v.number(), 60),
  }),
  check(model, report, { least }) {
    if (model.citations.length < 5) return
    const cited = new Set(model.citations.map(({ span }) => span.block))
    for (const block of model.blocks) {
      if (block.kind !== 'paragraph' || block.scope !== 'body' || block.quotation || cited.has(block))
        continue
      if (model.words(block).length < least || own.test(model.sectionOf(block) ?? '')) continue
      const end = Math.min(block.text.length, 60)
      report({
        span: { block, start: 0, end },
        reason: `Unexpected paragraph of ${model.words(block).length} words without a citation, expected its sources`,
        note: 'If it is your own argument, nothing is missing',
      })
    }
  },
})
