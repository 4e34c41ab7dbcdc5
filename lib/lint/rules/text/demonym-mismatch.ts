import { countries, demonyms } from '../../english/demonyms.ts'
import { Families } from '../../model/families.ts'
import { defineRule } from '../../rule.ts'

/** What belongs to a country and takes its adjective. */
const institutions = new Set(
  'government military army navy authorities parliament president minister police regime economy constitution court courts society population politics territory soil border forces state officials troops citizens people leadership'.split(
    ' ',
  ),
)
/** Where the country's name is part of an established name or reading. */
const named = /^(?:state|border|people|army|navy|court)$/

/** A country's name where its adjective belongs, and stands elsewhere. */
export const demonymMismatch = defineRule({
  id: 'text/demonym-mismatch',
  severity: 'suggestion',
  summary:
    'A country’s name before “government”, “military” and the like, where the document uses its adjective elsewhere.',
  fix: 'offered',
  languages: ['en'],
  check(model, report) {
    const uses = new Families()
    for (const { block, words, at, word } of model.englishWords) {
      const adjective = demonyms.get(word.text)
      if (!adjective || word.text !== word.text.replace(/['’]s$/, '')) continue
      const next = words[at + 1]
      const before = words[at - 1]
      if (word.gap === '-' || next?.gap.startsWith('-') || before?.key === 'of' || before?.key === 'in')
        continue
      const span = { block, start: word.start, end: word.end }
      const direct = next?.gap === ' ' && institutions.has(next.text) && !named.test(next.text)
      // “the Pakistan and Afghan authorities”: one of two adjectives is a noun.
      const pair =
        next?.key === 'and' &&
        countries.has(words[at + 2]?.text ?? '') &&
        institutions.has(words[at + 3]?.text ?? '') &&
        words[at + 3]?.gap === ' '
      if ((direct || pair) && (before?.key === 'the' || before?.key === 'a' || pair))
        uses.add(word.text, adjective, span)
    }
    for (const { block, word, words, at } of model.englishWords) {
      const country = countries.get(word.text)
      if (country && institutions.has(words[at + 1]?.text ?? ''))
        uses.add(country, country, { block, start: word.start, end: word.end })
    }
    for (const { key: country, forms } of uses.mixed()) {
      const adjective = demonyms.get(country)!
      const wrong = forms.find(({ text }) => text === adjective)!
      const right = forms.find(({ text }) => text === country)!
      for (const span of wrong.spans) {
        report({
          span,
          reason: `Unexpected \`${country}\` before its noun, expected \`${adjective}\` as elsewhere`,
          expected: [adjective],
          note: `“${adjective}” stands before such nouns ${right.spans.length === 1 ? 'once' : `${right.spans.length} times`}`,
          cause: { reason: `\`${adjective}\` stands here`, span: right.spans[0]! },
        })
      }
    }
  },
})
