import { type Block, touches } from '../../model/block.ts'
import { defineRule } from '../../rule.ts'

/** Words that English may repeat. */
const repeatable = new Set(
  'had that is was do does did very so no bye ha well now there far much long many ever never really'.split(
    ' ',
  ),
)
/** Words that nobody repeats on purpose. */
const function_ = new Set(
  'the a an of to in on at by for and or but with from as it its be are were this these those his her their our your my we he they if into'.split(
    ' ',
  ),
)

/** The same word twice in a row. */
export const repeatedWord = defineRule({
  id: 'text/repeated-word',
  severity: 'error',
  summary: 'The same word twice in a row.',
  fix: 'certain',
  languages: ['en'],
  check(model, report) {
    for (const block of model.english) {
      const words = model.words(block)
      for (let at = 1; at < words.length; at++) {
        const word = words[at]!
        const before = words[at - 1]!
        if (word.key !== before.key || !/^\s+$/.test(word.gap)) continue
        if (model.isQuoted(block, before.start, word.end)) continue
        // “Bitwise AND and assignment”: the one is a name.
        if (/^\p{Lu}{2,}$/u.test(before.text) !== /^\p{Lu}{2,}$/u.test(word.text)) continue
        if (repeatable.has(word.key) || word.key.length < 2 || /^\p{N}/u.test(word.key)) continue
        // “see the [The basic methods](…)”, “**limit** limit of the axis”: the one is a title or a name.
        const isMarked = runAt(block, before.start) !== runAt(block, word.start)
        if (isMarked && (before.text !== word.text || touches(block.emphasis, before.start, before.end)))
          continue
        // Names: “Walla Walla”, “Duran Duran”; chemistry: “alpha alpha” is left to its author.
        if (/^\p{Lu}/u.test(word.text) && (/^\p{Lu}/u.test(before.text) || !function_.has(word.key))) continue
        report({
          span: { block, start: before.end, end: word.end },
          reason: `Unexpected \`${word.text}\` twice, expected it once`,
          expected: [''],
          fix: function_.has(word.key) && !word.initial ? 'certain' : 'offered',
          severity: function_.has(word.key) ? 'error' : 'warning',
          evidence: `“${word.text}” cannot follow itself`,
          cause: {
            reason: `\`${before.text}\` stands here already`,
            span: { block, start: before.start, end: before.end },
          },
        })
      }
    }
  },
})

/** The text node in which a place of a block stands: markup begins or ends between two. */
function runAt({ runs }: Block, at: number) {
  let low = 0
  let high = runs.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (runs[middle]!.end <= at) low = middle + 1
    else high = middle
  }
  return runs[low]
}
