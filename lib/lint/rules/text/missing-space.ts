import { defineRule } from '../../rule.ts'

const glued = /[\p{Ll})\]”’][.;:!?,]+(?=\(?\p{L})/gu
const abbreviation = /(?:^|[^\p{L}])(?:\p{L}|[eE]\.g|[iI]\.e|a\.k|p\.m|a\.m|Ph|vs)$/u

/** A longer word with a capital, or a short one that no file name ends in. */
const startsSentence =
  /^\(?(?:\p{Lu}\p{Ll}{3,}|The|We|In|It|This|For|And|But|Our|He|She|As|At|By|If|Is|On|To|So|No|One|All|Any|Its|Two|A|I)(?!\p{L})|^\(\p{Ll}{2,}/u

/** A sentence or a clause that begins right after the mark that ends the one before. */
export const missingSpace = defineRule({
  id: 'text/missing-space',
  severity: 'error',
  summary: 'No space after a full stop, comma, colon or semicolon.',
  fix: 'certain',
  check(model, report) {
    for (const block of model.blocks) {
      const { text } = block
      for (const { 0: marks, index } of text.matchAll(glued)) {
        const at = index + marks.length
        const before = /\S*$/.exec(text.slice(Math.max(0, index - 40), index + 1))![0]
        const after = /^\(?[\p{L}\p{N}'’]*/u.exec(text.slice(at, at + 40))![0]
        if (!isGlued(marks.slice(1), before, after, text[at + after.length] ?? ' ')) continue
        const span = { block, start: at - 1, end: at + (after[0] === '(' ? 2 : 1) }
        const there = text.slice(span.start, span.end)
        report({
          span,
          reason: `Unexpected \`${there}\` without a space, expected \`${there[0]} ${there.slice(1)}\``,
          expected: [`${there[0]} ${there.slice(1)}`],
          fix:
            /^[.,;]$/.test(marks.slice(1)) && /^\p{Ll}{2,}$/u.test(before.slice(-2)) ? 'certain' : 'offered',
          evidence: 'A new sentence or clause begins after the mark',
        })
      }
    }
  },
})

/** Whether what stands around a mark is prose, and no address, file name, number, initial or code. */
function isGlued(mark: string, before: string, after: string, next: string): boolean {
  if (/[@/\\_=#\ufffc]|:\/\//.test(before) || /[@/\\_=(.#:]/.test(next)) return false
  if (/\p{N}/u.test(after) || abbreviation.test(before)) return false
  if (mark === '.' || mark === '!' || mark === '?') {
    // `Node.Js`, `e.V`: a capital and small letters make a sentence, after a word of small letters.
    // `Land.Stadt.Region` is a name.
    if (/\p{L}\.\p{L}/u.test(before)) return false
    return startsSentence.test(after) && /\p{Ll}{3,}[)\]”’]*$/u.test(before)
  }
  if (mark === ',' || mark === ';') return /\p{Ll}{2,}[)\]”’]*$/u.test(before) && /^\(?\p{L}{2,}/u.test(after)
  return false
}
