import { isFunctionWord } from '../../english/function-words.ts'
import type { Word } from '../../model/words.ts'
import { defineRule } from '../../rule.ts'

/** How far apart, in words, an echo is still heard. */
const distance = 8
/** A word that the paper uses more often is one of its terms. */
const rare = 5

/** One word, or two of one stem, within a few words. */
export const echoRepetition = defineRule({
  id: 'text/echo-repetition',
  severity: 'suggestion',
  summary: 'A verb or noun that sounds again, in another sense or form, within a few words.',
  fix: 'none',
  languages: ['en'],
  check(model, report) {
    const stems = new Map<string, number>()
    for (const { word } of model.englishWords) stems.set(stem(word.key), (stems.get(stem(word.key)) ?? 0) + 1)
    for (const { block, words, at, word } of model.englishWords) {
      if (block.kind !== 'paragraph' || !mayEcho(word)) continue
      const root = stem(word.key)
      if (root.length < 5 || (stems.get(root) ?? 0) > rare) continue
      for (let back = at - 1; back >= Math.max(0, at - distance); back--) {
        const before = words[back]!
        if (before.sentence !== word.sentence) break
        if (!mayEcho(before) || stem(before.key) !== root) continue
        // “step by step”, “from strategy to strategy”, “more rules and fewer rules”: said on purpose.
        const between = block.text.slice(before.end, word.start)
        const other = before.key !== word.key
        const near = other && at - back <= 4
        if (
          at - back < 3 ||
          (near ? /[;:()/]/ : /[,;:()/]/).test(between) ||
          /\b(?:and|or|nor|versus|vs|than|to|as|rather|not|but|while|both|either|neither)\b/.test(between)
        )
          break
        const opening = before.initial && /ing$/.test(before.key)
        if (!other && !opening) break
        report({
          span: { block, start: before.start, end: word.end },
          reason: `Unexpected echo of \`${before.text}\` in \`${word.text}\`, expected another word`,
          note: `They stand ${at - back} words apart`,
        })
        break
      }
    }
  },
})

function mayEcho({ key, text, initial }: Word): boolean {
  return key.length >= 6 && !isFunctionWord(key) && (initial || /^\p{Ll}/u.test(text)) && !/\p{N}/u.test(text)
}

/** What verb and noun forms of one word share. */
function stem(key: string): string {
  return key.replace(/(?:ings?|ed|es|s|e)$/, '')
}
