import { auxiliaries, prepositions } from '../../english/function-words.ts'
import { wordFlags } from '../../model/lexicon.ts'
import { defineRule } from '../../rule.ts'

/** How often the name before it must stand without the word. */
const settled = 5

/** A capitalised word behind a name that stands everywhere else without it. */
export const strayCapitalizedWord = defineRule({
  id: 'text/stray-capitalized-word',
  severity: 'warning',
  summary:
    'A capitalised word in -ing or -ed, once only, behind a name that stands everywhere else without it.',
  fix: 'none',
  languages: ['en'],
  check(model, report) {
    if (!model.lexicon) return
    for (const { block, words, at, word } of model.englishWords) {
      const [name, next] = [words[at - 1], words[at + 1]]
      if (word.initial || word.gap !== ' ' || !/^\p{Lu}\p{Ll}{2,}(?:ing|ed)$/u.test(word.text)) continue
      if (!name || !next || next.gap !== ' ' || !/^\p{Lu}/u.test(name.text)) continue
      const vocable = model.vocabulary.get(word.key)
      if (vocable?.count !== 1 || (model.vocabulary.get(name.key)?.count ?? 0) < settled) continue
      // The slot of a verb, or of what follows a whole name.
      if (!auxiliaries.has(next.key) && !prepositions.has(next.key)) continue
      if (!model.lexicon.canBe(word.key, wordFlags.gerund | wordFlags.past)) continue
      report({
        span: { block, start: name.start, end: word.end },
        reason: `Unexpected \`${word.text}\` after \`${name.text}\`, expected \`${name.text}\` alone or the whole name`,
        note: `“${name.text}” stands ${model.vocabulary.get(name.key)!.count} times, never else with “${word.text}”`,
      })
    }
  },
})
