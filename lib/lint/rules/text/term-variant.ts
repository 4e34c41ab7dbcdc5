import { Families, type Form, times } from '../../model/families.ts'
import { defineRule } from '../../rule.ts'

/** Prefixes that writers take for one another. */
const prefixes = new Set(['cross', 'trans', 'inter'])

/** One thing with two prefixes: cross-border and inter-border. */
export const termVariant = defineRule({
  id: 'text/term-variant',
  severity: 'suggestion',
  summary:
    'A compound with another prefix than the document gives it elsewhere: inter-border beside cross-border.',
  fix: 'offered',
  languages: ['en'],
  check(model, report) {
    const families = new Families()
    for (const { block, words, at, word } of model.englishWords) {
      const next = words[at + 1]
      if (!prefixes.has(word.key) || next?.gap !== '-' || next.key.length < 4) continue
      families.add(next.key, `${word.key}-${next.key}`, { block, start: word.start, end: next.end })
    }
    for (const { forms } of families.mixed()) {
      const [major, ...minor] = forms as [Form, ...Form[]]
      if (major.spans.length < 5) continue
      for (const form of minor.filter(({ spans }) => spans.length <= 2)) {
        for (const span of form.spans) {
          const there = span.block.text.slice(span.start, span.end)
          const expected = /^\p{Lu}/u.test(there)
            ? major.text[0]!.toUpperCase() + major.text.slice(1)
            : major.text
          report({
            span,
            reason: `Unexpected \`${there}\`, expected \`${expected}\` as elsewhere`,
            expected: [expected],
            note: `“${major.text}” stands ${times(major.spans.length)}, “${form.text}” ${times(form.spans.length)}`,
            cause: { reason: `\`${major.text}\` stands here`, span: major.spans[0]! },
          })
        }
      }
    }
  },
})
