import { defineRule } from '../../rule.ts'

const bodies =
  /^(?:groups?|organi[sz]ations?|companies|company|institutions?|agency|agencies|firms?|part(?:y|ies)|movements?|governments?|corporations?|federations?|countr(?:y|ies)|nations?|universit(?:y|ies)|networks?)$/
/** What may stand between the noun and the comma: “within the country”. */
const phrase = 4

/** “who” for a body of people. */
export const whoForOrganization = defineRule({
  id: 'text/who-for-organization',
  severity: 'suggestion',
  summary: '“who” for a group, an organisation or a country.',
  fix: 'offered',
  languages: ['en'],
  check(model, report) {
    for (const { block, words, at, word } of model.englishWords) {
      if (word.text !== 'who' || !/^,? $/.test(word.gap)) continue
      const comma = word.gap.startsWith(',')
      let noun = at - 1
      if (comma) {
        const first = words
          .slice(Math.max(0, at - 1 - phrase), at)
          .findLastIndex(({ key }) => /^(?:within|in|of|from|inside|across)$/.test(key))
        if (first > 0) noun = Math.max(0, at - 1 - phrase) + first - 1
      }
      const head = words[noun]
      if (!head || !bodies.test(head.key) || !/^\p{Ll}/u.test(head.text) || head.sentence !== word.sentence)
        continue
      // “people in groups who”, “members of the party who”: somebody else is meant.
      if (
        words
          .slice(Math.max(0, noun - 4), noun)
          .some(({ key }) =>
            /^(?:of|in|people|those|members?|leaders?|participants?|everyone|anyone)$/.test(key),
          )
      )
        continue
      const expected = comma ? 'which' : 'that'
      report({
        span: { block, start: word.start, end: word.end },
        reason: `Unexpected \`who\` for \`${head.text}\`, expected \`${expected}\``,
        expected: [expected],
        note: '“Who” is for people',
      })
    }
  },
})
