import { conjunctions, determiners, isFunctionWord } from '../../english/function-words.ts'
import type { DocumentModel } from '../../model/document-model.ts'
import { wordFlags } from '../../model/lexicon.ts'
import type { Word } from '../../model/words.ts'
import { defineRule } from '../../rule.ts'

const bodies = new Set(
  'group organization organisation company party movement government committee agency institution state country firm network'.split(
    ' ',
  ),
)
const singular = new Set(['is', 'was', 'has', 'does'])
/** How far a pronoun may stand from its verb. */
const reach = 14

/** A singular verb and a plural pronoun for one body. */
export const pronounNumber = defineRule({
  id: 'text/pronoun-number',
  severity: 'warning',
  summary: '“their” or “they” for an organisation whose verb is singular.',
  fix: 'none',
  languages: ['en'],
  check(model, report) {
    if (!model.lexicon) return
    for (const { block, words, at, word } of model.englishWords) {
      const verb = words[at + 1]
      if (!verb || !isBody(model, words, at) || !/^ (?:\w+ly )?$/.test(verb.gap)) continue
      const adverb = /ly$/.test(verb.key) ? 1 : 0
      const finite = words[at + 1 + adverb]
      if (!finite || !isSingularVerb(model, finite, word.capital)) continue
      const start = at + 2 + adverb
      for (let next = start; next < Math.min(words.length, start + reach); next++) {
        const each = words[next]!
        // A clause of its own, or a plural noun, may hold what the pronoun stands for.
        if (each.sentence !== word.sentence || /[;:—–(]/.test(each.gap) || isPlural(model, each)) break
        if (/^(?:which|who|that|because|while|when|if|where|whereas)$/.test(each.key)) break
        if (each.key !== 'their' && each.key !== 'they' && each.key !== 'them' && each.key !== 'theirs')
          continue
        report({
          span: { block, start: each.start, end: each.end },
          reason: `Unexpected \`${each.text}\` for \`${word.text}\`, which has the singular verb \`${finite.text}\`, expected ${each.key === 'their' ? '`its`' : each.key === 'they' || each.key === 'them' ? '`it`' : '`its`'}`,
          note: 'Verb and pronoun take the same number. If somebody else is meant, name them',
          cause: {
            reason: `\`${word.text} ${finite.text}\` is singular`,
            span: { block, start: word.start, end: finite.end },
          },
        })
        break
      }
    }
  },
})

/** The last word of a name that stands for an organisation, not one of two. */
function isBody(model: DocumentModel, words: readonly Word[], at: number): boolean {
  const word = words[at]!
  if (/['’]s?$/.test(word.text)) return false
  let first = at
  while (
    first > 0 &&
    at - first < 6 &&
    words[first]!.gap === ' ' &&
    /^\p{Lu}/u.test(words[first - 1]!.text) &&
    !determiners.has(words[first - 1]!.key)
  )
    first--
  const determiner = words[first - 1]
  const before = words[first - 2]
  // “of the group”, “the A and the B”: not the subject, or not alone.
  if (
    before &&
    (conjunctions.has(before.key) || /^(?:of|with|between|from|by|for|in|to|against|on)$/.test(before.key)) &&
    words[first - 1]!.sentence === before.sentence &&
    /^\s+$/.test(words[first - 1]!.gap)
  ) {
    return false
  }
  if (determiner?.key !== 'the' && determiner?.key !== 'this') return false
  if (bodies.has(word.text)) return true
  return (
    model.articles.has(word.text) || (first < at && model.articles.has(`${words[at - 1]!.text} ${word.text}`))
  )
}

/** Behind a name, a word that may be a plural noun (“views”) is the verb; behind “state” it may be the noun. */
function isSingularVerb(model: DocumentModel, { key, gap }: Word, name: boolean): boolean {
  if (gap !== ' ') return false
  if (singular.has(key)) return true
  const flags = model.lexicon?.flags(key) ?? 0
  return (
    (flags & wordFlags.present) !== 0 && (name || !model.lexicon!.canBe(key.slice(0, -1), wordFlags.noun))
  )
}

function isPlural(model: DocumentModel, { key, text }: Word): boolean {
  if (isFunctionWord(key) || !/s$/.test(key) || /ss$|ics$|us$|is$/.test(key))
    return /^(?:people|children|men|women|police|media|data)$/.test(key)
  const flags = model.lexicon?.flags(key) ?? model.lexicon?.flags(text) ?? 0
  return (flags & wordFlags.present) === 0 || (flags & wordFlags.plural) !== 0
}
