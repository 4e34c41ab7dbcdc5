import type { Span } from '../../model/block.ts'
import { Families, type Form, times } from '../../model/families.ts'
import { defineRule } from '../../rule.ts'

/** One compound, with and without its hyphen. */
export const hyphenationVariant = defineRule({
  id: 'text/hyphenation-variant',
  severity: 'suggestion',
  summary:
    'A compound that the document writes both with a hyphen and as one word: the rarer form is flagged.',
  fix: 'offered',
  check(model, report) {
    const families = new Families()
    for (const { block, words, at, word } of model.ownWords) {
      const next = words[at + 1]
      const joined = next?.gap === '-' && words[at + 2]?.gap !== '-' && word.gap !== '-'
      if (joined && /^\p{Ll}+$/u.test(next.text) && /^\p{L}\p{Ll}+$/u.test(word.text)) {
        const text = `${word.key}-${next.key}`
        families.add(word.key + next.key, text, {
          block,
          start: word.start,
          end: next.start + next.key.length,
        })
      } else if (word.gap !== '-' && next?.gap !== '-' && /^\p{L}\p{Ll}{5,}(?:[’']s)?$/u.test(word.text)) {
        families.add(word.key, word.key, { block, start: word.start, end: word.start + word.key.length })
      }
    }
    for (const { forms } of families.mixed()) {
      const hyphenated = forms.filter(({ text }) => text.includes('-'))
      if (hyphenated.length === 0) continue
      const [major, ...minor] = forms as [Form, ...Form[]]
      for (const form of minor) {
        if (form.spans.length === major.spans.length && !model.prefersForm(major.text, form.text)) continue
        for (const span of form.spans) report(finding(span, form, major))
      }
    }
  },
})

function finding(span: Span, form: Form, major: Form) {
  const there = span.block.text.slice(span.start, span.end)
  const expected = /^\p{Lu}/u.test(there) ? major.text[0]!.toUpperCase() + major.text.slice(1) : major.text
  return {
    span,
    reason: `Unexpected \`${there}\`, expected \`${expected}\` as elsewhere`,
    expected: [expected],
    note: `“${major.text}” stands ${times(major.spans.length)}, “${form.text}” ${times(form.spans.length)}`,
    cause: { reason: `\`${major.text}\` stands here`, span: major.spans[0]! },
  }
}
