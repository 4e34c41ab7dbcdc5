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
    const hyphenatedKeys = new Set<string>()
    for (const { block, words, at, word } of model.ownWords) {
      const next = words[at + 1]
      if (next?.gap !== '-' || word.gap === '-' || words[at + 2]?.gap === '-') continue
      if (!/^\p{Ll}+$/u.test(next.text) || !/^\p{L}\p{Ll}+$/u.test(word.text)) continue
      hyphenatedKeys.add(word.key + next.key)
      const span = { block, start: word.start, end: next.start + next.key.length }
      families.add(word.key + next.key, `${word.key}-${next.key}`, span)
    }
    for (const { block, words, at, word } of model.ownWords) {
      if (!hyphenatedKeys.has(word.key) || word.gap === '-' || words[at + 1]?.gap === '-') continue
      families.add(word.key, word.key, { block, start: word.start, end: word.start + word.key.length })
    }
    const prefixes = countPrefixes(hyphenatedKeys, families)
    for (const { forms } of families.mixed()) {
      const hyphenated = forms.filter(({ text }) => text.includes('-'))
      if (hyphenated.length === 0) continue
      const [major, ...minor] = inOrder(forms, prefixes)
      for (const form of minor) {
        // On a tie the hyphen stays where the document writes it in other words with the same first part.
        if (form.spans.length === major.spans.length) {
          const hyphen = (hyphenated[0] as Form).text
          const habit = (prefixes.get(hyphen.split('-')[0]!) ?? 0) > 1
          if (habit ? form.text === hyphen : !model.prefersForm(major.text, form.text)) continue
        }
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

/** How many compounds begin with a part, by that part. */
function countPrefixes(keys: ReadonlySet<string>, families: Families): Map<string, number> {
  const prefixes = new Map<string, number>()
  for (const key of keys) {
    for (const form of families.formsOf(key)) {
      const [first, second] = form.split('-')
      if (second) prefixes.set(first!, (prefixes.get(first!) ?? 0) + 1)
    }
  }
  return prefixes
}

/** The most frequent form first; on a tie, the hyphenated one where its first part has a hyphen elsewhere. */
function inOrder(forms: readonly Form[], prefixes: ReadonlyMap<string, number>): [Form, ...Form[]] {
  const habit = ({ text }: Form) =>
    (prefixes.get(text.split('-')[0]!) ?? 0) > 1 && text.includes('-') ? 1 : 0
  return [...forms].sort((a, b) => b.spans.length - a.spans.length || habit(b) - habit(a)) as [
    Form,
    ...Form[],
  ]
}
