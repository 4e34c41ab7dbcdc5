import { auxiliaries, isFunctionWord } from '../../english/function-words.ts'
import type { Span } from '../../model/block.ts'
import { wordFlags } from '../../model/lexicon.ts'
import type { Word } from '../../model/words.ts'
import { defineRule } from '../../rule.ts'

/** As many words in a row, of which some have content, are no accident. */
const length = 7
const content = 4
const verbs = wordFlags.present | wordFlags.past | wordFlags.gerund

/** The same clause in two sentences. */
export const nearDuplicateSentence = defineRule({
  id: 'text/near-duplicate-sentence',
  severity: 'suggestion',
  summary: 'A clause of seven words or more that stands in the body twice.',
  fix: 'none',
  languages: ['en'],
  check(model, report) {
    const seen = new Map<string, Span>()
    for (const block of model.english) {
      if (block.scope !== 'body' || (block.kind !== 'paragraph' && block.kind !== 'item') || block.quotation)
        continue
      const words = model.words(block)
      let extending: { span: Span; cause: Span; until: number } | undefined
      const flush = () => {
        if (extending) {
          const there = block.text.slice(extending.span.start, extending.span.end)
          report({
            span: extending.span,
            reason: `Unexpected repetition of \`${there}\`, expected it once`,
            cause: { reason: 'The same words stand here', span: extending.cause },
          })
        }
        extending = undefined
      }
      for (let at = 0; at + length <= words.length; at++) {
        const part = words.slice(at, at + length)
        const [first, last] = [part[0]!, part.at(-1)!]
        if (first.sentence !== last.sentence || part.slice(1).some(({ gap }) => /[^\s,’'-]/.test(gap)))
          continue
        if (!saysSomething(part, (key) => model.lexicon?.canBe(key, verbs) ?? false)) continue
        const span = { block, start: first.start, end: last.end }
        const key = part.map((word) => word.key).join(' ')
        const before = seen.get(key)
        if (!before) {
          seen.set(key, span)
          continue
        }
        if (before.block === block && before.end > span.start) continue
        if (model.isQuoted(block, span.start, span.end)) continue
        if (extending && at <= extending.until) {
          extending.span.end = span.end
          extending.cause = {
            ...extending.cause,
            end: Math.max(extending.cause.end, before.block === extending.cause.block ? before.end : 0),
          }
          extending.until = at + length
        } else {
          flush()
          extending = { span: { ...span }, cause: { ...before }, until: at + length }
        }
      }
      flush()
    }
  },
})

/** Four words with a meaning of their own, or a verb and one of them. */
function saysSomething(words: readonly Word[], isVerb: (key: string) => boolean): boolean {
  // Results are said again with their numbers, and should be.
  if (words.some(({ text }) => /\p{N}/u.test(text))) return false
  const own = words.filter(({ key, text }) => !isFunctionWord(key) && /^\p{Ll}/u.test(text))
  return (
    own.length >= content || (own.length >= 2 && words.some(({ key }) => isVerb(key) || auxiliaries.has(key)))
  )
}
