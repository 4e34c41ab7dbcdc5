import { wordFlags } from '../../model/lexicon.ts'
import { defineRule } from '../../rule.ts'

const prefixes = new Set(
  'anti bi co counter de extra hyper infra inter intra macro mega meta micro mid mini multi non over pre post pro pseudo re semi socio sub super trans ultra un under'.split(
    ' ',
  ),
)

/** A hyphen after a prefix, where the dictionary writes one word. */
export const dictionaryHyphenation = defineRule({
  id: 'text/dictionary-hyphenation',
  severity: 'suggestion',
  summary: 'A hyphen after a prefix, where the dictionary has the word without it.',
  fix: 'offered',
  languages: ['en'],
  optional: true,
  check(model, report) {
    if (!model.lexicon) return
    for (const { block, words, at, word } of model.englishWords) {
      const next = words[at + 1]
      if (
        !prefixes.has(word.key) ||
        next?.gap !== '-' ||
        words[at + 2]?.gap.startsWith('-') ||
        !/^\p{Ll}+$/u.test(next.text)
      )
        continue
      const closed = word.key + next.text
      const flags = model.lexicon.flags(closed)
      // re-sign and resign, co-op and coop are two words.
      if (flags === undefined || flags & wordFlags.rare || next.text.length < 4 || word.key === 're') continue
      const expected = word.text + next.text
      report({
        span: { block, start: word.start, end: next.end },
        reason: `Unexpected \`${word.text}-${next.text}\`, expected \`${expected}\``,
        expected: [expected],
        note: 'The dictionary has it as one word',
      })
    }
  },
})
