import type { Span } from '../../model/block.ts'
import type { SpellingPair } from '../../model/lexicon.ts'
import { defineRule } from '../../rule.ts'

/** British with -ise, British with -ize (Oxford), American. */
type Variety = 'british' | 'oxford' | 'american'

interface Vote {
  span: Span
  word: string
  pair: SpellingPair
  british: boolean
}

const names: Record<Variety, string> = {
  american: 'American spelling',
  british: 'British spelling',
  oxford: 'British spelling with -ize',
}

/** British and American spelling in one manuscript. */
export const spellingVariantMix = defineRule({
  id: 'text/spelling-variant-mix',
  severity: 'suggestion',
  summary:
    'British and American spellings side by side: the fewer are flagged, or those that the language is not.',
  fix: 'offered',
  languages: ['en'],
  check(model, report) {
    if (!model.lexicon) return
    const votes: Vote[] = []
    for (const { block, words, at, word } of model.englishWords) {
      // A capital in the middle of a sentence is a name's: World Health Organization, Pearl Harbor.
      if (word.key.length < 4 || (/^\p{Lu}/u.test(word.text) && !word.initial)) continue
      if (/^\p{Lu}/u.test(word.text) && /^\p{Lu}/u.test(words[at + 1]?.text ?? '')) continue
      const pair = model.lexicon.variant(word.key)
      if (!pair) continue
      const span = { block, start: word.start, end: word.start + word.key.length }
      votes.push({ span, word: word.key, pair, british: pair.british === word.key })
    }
    const tally = count(votes)
    const variety = model.spelling ? withOxford(model.spelling, tally) : elect(tally)
    if (!variety) return
    const present = new Set(votes.map(({ word }) => word))
    for (const { span, word, pair, british } of votes) {
      const wanted = spellingOf(pair, variety)
      if (wanted === word || (pair.common === 'american' && !british)) continue
      // Where both varieties have both (towards, toward), only a manuscript that has both mixes them.
      if (pair.common === 'both' && !present.has(wanted)) continue
      const there = span.block.text.slice(span.start, span.end)
      const expected = there[0] === word[0] ? wanted : wanted[0]!.toUpperCase() + wanted.slice(1)
      report({
        span,
        reason: `Unexpected ${british ? 'British' : pair.oxford ? '-ize' : 'American'} \`${there}\`, expected \`${expected}\``,
        expected: [expected],
        note: model.spelling
          ? `The manuscript is in ${names[variety]}`
          : `The manuscript has ${tally.british + tally.ise} British and ${tally.american + tally.ize} American spellings`,
      })
    }
  },
})

function spellingOf(pair: SpellingPair, variety: Variety): string {
  if (variety === 'american') return pair.american
  return pair.oxford && variety === 'oxford' ? pair.american : pair.british
}

/** Votes by what they are for: -ize is Oxford's as well as America's. What both varieties have decides nothing. */
function count(votes: readonly Vote[]) {
  const tally = { british: 0, american: 0, ise: 0, ize: 0 }
  for (const { pair, british } of votes) {
    if (pair.oxford) tally[british ? 'ise' : 'ize']++
    else if (pair.common === 'neither') tally[british ? 'british' : 'american']++
  }
  return tally
}

/** Britain has two ways with -ize: that of the manuscript, where it does not say which. */
function withOxford(spelling: Variety, { ise, ize }: ReturnType<typeof count>): Variety {
  return spelling === 'british' && ize > ise ? 'oxford' : spelling
}

/** The variety with at least three votes, and twice as many as the others. */
function elect({ british, american, ise, ize }: ReturnType<typeof count>): Variety | undefined {
  const oxford = british > american && ize > ise
  const forBritain = british + (oxford ? ize : ise)
  const forAmerica = american + (oxford ? 0 : ize)
  const winner = Math.max(forBritain, forAmerica)
  const loser = Math.min(forBritain, forAmerica) + (oxford ? ise : 0)
  if (winner < 3 || winner < loser * 2) return undefined
  if (forAmerica > forBritain) return 'american'
  return oxford ? 'oxford' : 'british'
}
