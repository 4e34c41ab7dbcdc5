import type { Span } from '../../model/block.ts'
import { defineRule } from '../../rule.ts'

/** Two or more spaces where one belongs. */
export const doubleSpace = defineRule({
  id: 'text/double-space',
  severity: 'suggestion',
  summary: 'Two or more spaces between words or sentences.',
  fix: 'certain',
  check(model, report) {
    const found: Span[] = []
    let sentenceGaps = 0
    let wide = 0
    for (const block of model.blocks) {
      if (block.kind === 'line' || block.kind === 'cell' || isDrawn(block.text)) continue
      for (const { 0: gap, index } of block.text.matchAll(/[.!?…][”’"')\]]{0,3}[ \n]/g)) {
        sentenceGaps++
        if (block.text.startsWith('  ', index + gap.length - 1)) wide++
      }
      for (const { 0: spaces, index } of block.text.matchAll(/ {2,}/g)) {
        if (index === 0 || index + spaces.length === block.text.length) continue
        // A line break in the source, with what stands before it, is one space already.
        if (block.text[index - 1] === '\n' || block.text[index + spaces.length] === '\n') continue
        if (model.isQuoted(block, index, index + spaces.length)) continue
        found.push({ block, start: index, end: index + spaces.length })
      }
    }
    const first = found[0]
    if (!first) return
    if (wide > 5 && wide * 2 > sentenceGaps) {
      report({
        span: first,
        reason: `Unexpected two spaces after sentences, expected one`,
        note: `${wide} of ${sentenceGaps} sentences end so: a habit of the typewriter, which no output keeps`,
      })
      return
    }
    for (const span of found) {
      report({
        span,
        reason: `Unexpected ${span.end - span.start} spaces, expected one`,
        expected: [' '],
        evidence: 'Spaces in a row stand for one',
      })
    }
  },
})

/** A table in a form that is not read as one: its columns are set with spaces. */
function isDrawn(text: string): boolean {
  return /^\+[-=]{2}|^\||[-=]{3} +[-=]{3}/.test(text)
}
