import { defineRule } from '../../rule.ts'

/** “among the A and the B”, for two. */
export const amongBetween = defineRule({
  id: 'text/among-between',
  severity: 'suggestion',
  summary: '“among” or “amongst” before exactly two names.',
  fix: 'offered',
  languages: ['en'],
  check(model, report) {
    for (const { block, words, at, word } of model.englishWords) {
      if (word.key !== 'among' && word.key !== 'amongst') continue
      const first = nameAt(at + 1)
      if (!first || words[first]?.key !== 'and' || words[first]!.gap !== ' ') continue
      const second = nameAt(first + 1)
      // A third one follows after a comma or another “and”.
      if (!second || /^,|^ and\b/.test(block.text.slice(words[second - 1]!.end, words[second - 1]!.end + 5)))
        continue
      if (
        words[second] &&
        words[second]!.gap === ' ' &&
        /^\p{Ll}+s$/u.test(words[second]!.text) &&
        !/^(?:is|was|has)$/.test(words[second]!.text)
      )
        continue
      const expected = word.text[0] === 'A' ? 'Between' : 'between'
      report({
        span: { block, start: word.start, end: word.end },
        reason: `Unexpected \`${word.text}\` before two names, expected \`${expected}\``,
        expected: [expected],
        note: '“Among” is for three or more',
      })

      /** One past the last word of “the Name”, if it stands at a word. */
      function nameAt(from: number): number | undefined {
        if (words[from]?.key !== 'the' || words[from]!.gap !== ' ') return undefined
        let last = from + 1
        while (/^\p{Lu}/u.test(words[last]?.text ?? '') && words[last]!.gap === ' ' && last < from + 5) last++
        return last > from + 1 && !/s$/.test(words[last - 1]!.text) ? last : undefined
      }
    }
  },
})
