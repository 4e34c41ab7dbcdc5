import * as v from 'valibot'
import type { Span } from '../../model/block.ts'
import type { QuoteMark } from '../../model/quotes.ts'
import { defineRule } from '../../rule.ts'

interface Vote {
  span: Span
  mark: QuoteMark
  straight: boolean
}

/** Straight and curly quotation marks in one manuscript. */
export const quoteStyleMix = defineRule({
  id: 'text/quote-style-mix',
  severity: 'suggestion',
  summary: 'Straight and typographic quotation marks or apostrophes side by side: the fewer are flagged.',
  fix: 'certain',
  options: v.strictObject({
    /** The style to keep; by default the one that the manuscript has more of. */
    preferred: v.optional(v.picklist(['curly', 'straight'])),
    /** Fewer marks than these decide nothing. */
    least: v.optional(v.number(), 5),
  }),
  check(model, report, { preferred, least }) {
    const votes: Vote[] = []
    for (const block of model.blocks) {
      const { marks, unpaired } = model.quotes(block)
      const single = new Set(unpaired)
      for (const mark of marks) {
        if (mark.role === 'prime' || mark.kind === 'angle' || single.has(mark)) continue
        const span = { block, start: mark.at, end: mark.at + 1 }
        const source = model.sourceOf(span)
        if (source === undefined || source.length !== 1) continue
        votes.push({ span, mark, straight: source === "'" || source === '"' })
      }
    }
    const straight = votes.filter((vote) => vote.straight)
    const curly = votes.length - straight.length
    if (!preferred && (straight.length === 0 || curly === 0)) return
    if (!preferred && (votes.length < least || straight.length === curly)) return
    // Straight marks are printed as typographic ones: where most are straight, the others do not stand out.
    if (!preferred && straight.length > curly) return
    const keepCurly = preferred !== 'straight'
    const other = votes.find((vote) => vote.straight !== keepCurly)
    for (const { span, mark, straight: isStraight } of votes) {
      if (isStraight !== keepCurly) continue
      const expected = keepCurly ? curlyOf(mark) : mark.kind === 'double' ? '"' : "'"
      report({
        span,
        reason: `Unexpected ${isStraight ? 'straight' : 'typographic'} \`${model.sourceOf(span)}\`, expected \`${expected}\``,
        expected: [expected],
        evidence: preferred
          ? `The house style is ${preferred}`
          : `${straight.length} straight and ${curly} typographic marks in this manuscript`,
        note: `${straight.length} straight and ${curly} typographic marks in this manuscript`,
        ...(other ? { cause: { reason: 'The other style stands here', span: other.span } } : {}),
      })
    }
  },
})

function curlyOf({ role, kind }: QuoteMark): string {
  if (kind === 'double') return role === 'open' ? '“' : '”'
  return role === 'open' ? '‘' : '’'
}
