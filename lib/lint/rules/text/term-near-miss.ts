import { slipsBetween } from '../../../diagnostics/nearest.ts'
import { isFunctionWord } from '../../english/function-words.ts'
import type { Span } from '../../model/block.ts'
import { times } from '../../model/families.ts'
import { defineRule } from '../../rule.ts'

interface Pair {
  first: string
  second: string
  spans: Span[]
}

/** A name of two words, one letter away from one that stands in the document three times as often. */
export const termNearMiss = defineRule({
  id: 'text/term-near-miss',
  severity: 'error',
  summary: 'A name of two words that differs by one letter from one that the document uses far more often.',
  fix: 'offered',
  check(model, report) {
    const pairs = new Map<string, Pair>()
    for (const { block, words, at, word } of model.ownWords) {
      const next = words[at + 1]
      if (next?.gap !== ' ' || !isName(word.text) || !isName(next.text)) continue
      if (isFunctionWord(word.key) || isFunctionWord(next.key)) continue
      const [first, second] = [bare(word.text), bare(next.text)]
      const key = `${first} ${second}`
      const pair = pairs.get(key)
      const span = { block, start: word.start, end: next.start + second.length }
      if (pair) pair.spans.push(span)
      else pairs.set(key, { first, second, spans: [span] })
    }
    for (const slot of ['first', 'second'] as const) {
      const other = slot === 'first' ? 'second' : 'first'
      const groups = new Map<string, Pair[]>()
      for (const pair of pairs.values()) {
        const group = groups.get(pair[other])
        if (group) group.push(pair)
        else groups.set(pair[other], [pair])
      }
      for (const group of groups.values()) {
        // Only the most frequent name of a group can be what the others mean, so that this stays linear.
        const major = group.reduce((best, pair) => (pair.spans.length > best.spans.length ? pair : best))
        for (const minor of group) {
          if (minor === major || !isMiss(minor, major, slot)) continue
          const [there, meant] = [`${minor.first} ${minor.second}`, `${major.first} ${major.second}`]
          for (const span of minor.spans) {
            report({
              span,
              reason: `Unexpected \`${there}\`, expected \`${meant}\``,
              expected: [meant],
              note: `“${meant}” stands ${times(major.spans.length)}, “${there}” ${times(minor.spans.length)}`,
              cause: { reason: `\`${meant}\` stands here`, span: major.spans[0]! },
            })
          }
        }
      }
    }
  },
})

function isMiss(minor: Pair, major: Pair, slot: 'first' | 'second'): boolean {
  const [typed, meant] = [minor[slot], major[slot]]
  if (Math.min(typed.length, meant.length) < 5 || major.spans.length < 3) return false
  if (major.spans.length < 3 * minor.spans.length) return false
  if (plurals(typed).includes(meant) || plurals(meant).includes(typed)) return false
  return slipsBetween(typed.toLowerCase(), meant.toLowerCase(), 1) === 1
}

function plurals(word: string): string[] {
  return [`${word}s`, `${word}es`]
}

function isName(text: string): boolean {
  return /^\p{Lu}\p{Ll}{2,}/u.test(text)
}

function bare(text: string): string {
  return text.replace(/['’ʼ]s?$/u, '')
}
