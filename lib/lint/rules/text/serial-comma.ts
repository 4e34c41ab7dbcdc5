import { adverbs, conjunctions, isFunctionWord } from '../../english/function-words.ts'
import type { Span } from '../../model/block.ts'
import type { DocumentModel } from '../../model/document-model.ts'
import type { Occurrence } from '../../model/families.ts'
import { times } from '../../model/families.ts'
import { wordFlags } from '../../model/lexicon.ts'
import { defineRule } from '../../rule.ts'

/** Fewer series decide nothing. */
const least = 5

/** A series of three or more with the comma before its “and”, or without, against the manuscript's habit. */
export const serialComma = defineRule({
  id: 'text/serial-comma',
  severity: 'suggestion',
  summary: 'A series with a comma before its “and” or “or” where the others have none, or the reverse.',
  fix: 'offered',
  languages: ['en'],
  check(model, report) {
    const series: { span: Span; comma: boolean }[] = []
    for (const occurrence of model.englishWords) {
      const found = seriesAt(model, occurrence)
      if (found) series.push(found)
    }
    const withComma = series.filter(({ comma }) => comma).length
    const without = series.length - withComma
    const house = model.settings?.serialComma
    const keep = house ?? withComma > without
    const [most, few] = keep ? [withComma, without] : [without, withComma]
    if (house === undefined && (most < least || few * 3 > most)) return
    const example = series.find(({ comma }) => comma === keep)
    for (const { span, comma } of series) {
      if (comma === keep) continue
      const there = span.block.text.slice(span.start, span.end)
      report({
        span,
        reason: `Unexpected series ${comma ? 'with' : 'without'} a comma before \`${there.replace(/^,? /, '')}\`, expected ${keep ? 'one' : 'none'}`,
        expected: [keep ? `,${there}` : there.slice(1)],
        note:
          house === undefined
            ? `${times(most)} it is ${keep ? 'there' : 'left out'}, ${times(few)} not`
            : 'The manuscript asks for it by `serialComma`',
        ...(example ? { cause: { reason: 'Another series', span: example.span } } : {}),
      })
    }
  },
})

/** A series of nouns, one word each, whose “and” or “or” stands at a word; the place of its last comma. */
function seriesAt(
  model: DocumentModel,
  { block, words, at, word }: Occurrence,
): { span: Span; comma: boolean } | undefined {
  if ((word.key !== 'and' && word.key !== 'or') || block.scope === 'back' || block.kind === 'keyword')
    return undefined
  if (word.gap !== ' ' && word.gap !== ', ') return undefined
  const [third, second, first, before] = [words[at + 1], words[at - 1], words[at - 2], words[at - 3]]
  if (!third || !second || !first || third.gap !== ' ' || second.gap !== ', ') return undefined
  if (first.initial || !before || before.sentence !== word.sentence || third.sentence !== word.sentence)
    return undefined
  // “variables, scalar and compound data types”: the last item goes on.
  const after = words[at + 2]
  if (after?.gap === ' ' && !isFunctionWord(after.key)) return undefined
  // “came, John and Mary”: what stands before the first comma must be an item, in a row of three or after a small word.
  const inRow =
    first.gap === ', ' || (first.gap === ' ' && isFunctionWord(before.key) && !conjunctions.has(before.key))
  if (!inRow || ![first, second, third].every(({ key, text }) => isItem(model, key, text))) return undefined
  return { span: { block, start: second.end, end: word.end }, comma: word.gap === ', ' }
}

function isItem(model: DocumentModel, key: string, text: string): boolean {
  if (isFunctionWord(key) || adverbs.has(key) || /ly$|\p{N}/u.test(key)) return false
  if (/^\p{Lu}/u.test(text)) return true
  // A word of which the lexicon says nothing more is a noun.
  const isNoun = (form: string) => {
    const flags = model.lexicon?.flags(form)
    return flags === 0 || ((flags ?? 0) & (wordFlags.noun | wordFlags.plural)) !== 0
  }
  return isNoun(key) || (key.endsWith('s') && isNoun(key.slice(0, -1)))
}
