import type { DocumentModel } from '../../model/document-model.ts'
import { wordFlags } from '../../model/lexicon.ts'
import type { Word } from '../../model/words.ts'
import { defineRule } from '../../rule.ts'

const { past, present, gerund, noun, adjective, plural, verb } = wordFlags
/** How far “but also” may stand from “not only”. */
const reach = 30

/** “not only … but also” with two forms that do not match. */
export const correlativeParallelism = defineRule({
  id: 'text/correlative-parallelism',
  severity: 'warning',
  summary: '“does not only”, or verbs of two forms behind “not only” and “but also”.',
  fix: 'none',
  languages: ['en'],
  check(model, report) {
    for (const { block, words, at, word } of model.englishWords) {
      if (word.key !== 'not' || words[at + 1]?.key !== 'only') continue
      const second = butAfter(words, at)
      if (second === -1) continue
      const also = words[second + 1]?.key === 'also' ? second + 2 : second + 1
      const [first, other] = [words[at + 2], words[also]]
      const before = words[at - 1]
      if (!first || !other) continue
      if (before && /^(?:does|do|did)$/.test(before.key) && words[second + 1]?.key === 'also') {
        report({
          span: { block, start: before.start, end: words[at + 1]!.end },
          reason: `Unexpected \`${before.text} not only\`, expected “not only ${first.text}…” with the verb in the same form as behind “but also”`,
          note: `“but also ${other.text}” has the form that “not only” needs`,
        })
        continue
      }
      const forms = [formOf(model, first.key), formOf(model, other.key)]
      if (!forms[0] || !forms[1] || forms[0] === forms[1]) continue
      report({
        span: { block, start: word.start, end: first.end },
        reason: `Unexpected \`not only ${first.text} … but also ${other.text}\`, expected both verbs in one form`,
        cause: { reason: 'The other verb stands here', span: { block, start: other.start, end: other.end } },
      })
    }
  },
})

/** The form of a word that can only be a verb. */
function formOf(model: DocumentModel, key: string): number | undefined {
  const flags = model.lexicon?.flags(key) ?? 0
  if (flags & (noun | adjective | plural)) return undefined
  const form = flags & (past | present | gerund)
  if (form === past || form === present || form === gerund) return form
  if (form || !model.lexicon) return undefined
  // A form that the lexicon does not tag, of a verb that it does.
  const isVerb = (base: string) => model.lexicon!.canBe(base, verb) && !model.lexicon!.canBe(base, noun)
  if (/ed$/.test(key) && (isVerb(key.slice(0, -1)) || isVerb(key.slice(0, -2)))) return past
  if (/s$/.test(key) && isVerb(key.slice(0, -1))) return present
  return undefined
}

/** Index of “but” in the same sentence, within reach. */
function butAfter(words: readonly Word[], not: number): number {
  for (let at = not + 3; at < Math.min(words.length, not + reach); at++) {
    if (words[at]!.sentence !== words[not]!.sentence) return -1
    if (words[at]!.key === 'but') return at
  }
  return -1
}
