import { isFunctionWord } from '../../english/function-words.ts'
import type { Block } from '../../model/block.ts'
import type { Word } from '../../model/words.ts'
import { defineRule } from '../../rule.ts'

/** As many sentences in a row may begin with the same word. */
const most = 3
/** An opening that stands in the sentence before, word for word, is noticed from this length. */
const phrase = 5

/** Sentences that open with the words of the sentence before, or all with one word. */
export const repeatedSentenceOpening = defineRule({
  id: 'text/repeated-sentence-opening',
  severity: 'suggestion',
  summary:
    'A sentence that opens with words of the sentence before it, or four in a row that open with one word.',
  fix: 'none',
  languages: ['en'],
  check(model, report) {
    for (const block of model.english) {
      if (block.kind !== 'paragraph' || block.scope === 'back' || block.quotation) continue
      const words = model.words(block)
      const sentences = model.sentences(block)
      let run = 1
      for (let at = 1; at < sentences.length; at++) {
        const [before, own] = [sentences[at - 1]!, sentences[at]!]
        const first = words[own.from]
        if (!first || own.to - own.from < phrase) {
          run = 1
          continue
        }
        run = words[before.from]?.key === first.key ? run + 1 : 1
        const repeated = openingIn(block, words, own, before)
        if (repeated > 0) {
          const span = { block, start: first.start, end: words[own.from + repeated - 1]!.end }
          report({
            span,
            reason: `Unexpected opening \`${block.text.slice(span.start, span.end)}\`, expected a pronoun or another opening`,
            note: 'The sentence before it has these words',
          })
        } else if (run === most + 1) {
          report({
            span: { block, start: first.start, end: first.end },
            reason: `Unexpected fourth sentence in a row that begins with \`${first.text}\`, expected another opening`,
          })
        }
      }
    }
  },
})

interface Stretch {
  from: number
  to: number
}

/** How many words of an opening stand together in the sentence before: at least five, two of them of content. */
function openingIn(block: Block, words: readonly Word[], own: Stretch, before: Stretch): number {
  let best = 0
  for (let start = before.from; start < before.to; start++) {
    let length = 0
    while (
      start + length < before.to &&
      own.from + length < own.to &&
      words[start + length]!.key === words[own.from + length]!.key &&
      (length === 0 || /^[\s-]+$/.test(words[own.from + length]!.gap)) &&
      length < 8
    ) {
      length++
    }
    best = Math.max(best, length)
  }
  const opening = words.slice(own.from, own.from + best)
  // A comma ends what counts as the opening.
  const content = opening.filter(({ key }) => !isFunctionWord(key)).length
  return best >= phrase && content >= 2 && block.text.length > 0 ? best : 0
}
