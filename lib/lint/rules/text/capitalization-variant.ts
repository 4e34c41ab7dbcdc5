import { isFunctionWord } from '../../english/function-words.ts'
import type { Span } from '../../model/block.ts'
import type { DocumentModel } from '../../model/document-model.ts'
import { Families, type Form, type Occurrence, times } from '../../model/families.ts'
import { defineRule } from '../../rule.ts'

/** One term of two or three words, sometimes with capitals and sometimes without. */
export const capitalizationVariant = defineRule({
  id: 'text/capitalization-variant',
  severity: 'suggestion',
  summary: 'A term that the document capitalises in one place and not in another: the rarer form is flagged.',
  fix: 'offered',
  languages: ['en'],
  check(model, report) {
    const families = new Families()
    const mixed = mixedWords(model)
    for (const occurrence of model.englishWords) {
      if (!occurrence.words.slice(occurrence.at, occurrence.at + 3).some(({ key }) => mixed.has(key)))
        continue
      for (const size of [2, 3]) {
        const term = termAt(occurrence, size)
        if (term) families.add(term.text.toLowerCase(), term.text, term.span)
      }
    }
    const flagged = new Set<string>()
    for (const { forms } of families.mixed()) {
      const [major, ...minor] = forms as [Form, ...Form[]]
      for (const form of minor) {
        if (form.spans.length * 2 > major.spans.length + 1 && form.spans.length === major.spans.length)
          continue
        if (major.spans.length < 2 || !hasCapital(form, major)) continue
        for (const span of form.spans) {
          if (definesAcronym(span)) continue
          // The shorter of two terms that overlap is enough.
          const place = `${span.block.index}:${span.end}`
          if (flagged.has(place)) continue
          flagged.add(place)
          report({
            span,
            reason: `Unexpected \`${form.text}\`, expected \`${major.text}\` as elsewhere`,
            expected: [major.text],
            note: `“${major.text}” stands ${times(major.spans.length)}, “${form.text}” ${times(form.spans.length)}`,
            cause: { reason: `\`${major.text}\` stands here`, span: major.spans[0]! },
          })
        }
      }
    }
  },
})

/** Words that stand with a capital in the middle of one sentence and without in another. */
function mixedWords(model: DocumentModel): ReadonlySet<string> {
  const mixed = new Set<string>()
  for (const [key, { middle }] of model.vocabulary) {
    if (middle.size > 1 && new Set([...middle.keys()].map((form) => /^\p{Lu}/u.test(form))).size > 1)
      mixed.add(key)
  }
  return mixed
}

/** A term that begins at a word: words with one space between them, in the middle of a sentence, none a function word. */
function termAt({ block, words, at }: Occurrence, size: number) {
  const part = words.slice(at, at + size)
  if (part.length < size) return undefined
  for (const [index, word] of part.entries()) {
    if (
      word.initial ||
      (index === 0 ? word.gap.includes(')') : word.gap !== ' ') ||
      isFunctionWord(word.key) ||
      /\p{N}/u.test(word.text)
    )
      return undefined
    if (!/^\p{L}\p{Ll}+$/u.test(word.text)) return undefined
  }
  const [first, last] = [part[0]!, part.at(-1)!]
  // Within a longer name a word has the capital of the name.
  const before = words[at - 1]
  const after = words[at + size]
  if (
    before &&
    (!before.initial || /^\p{Lu}{2,}$/u.test(before.text)) &&
    first.gap === ' ' &&
    /^\p{Lu}/u.test(before.text) &&
    /^\p{Lu}/u.test(first.text) &&
    !isFunctionWord(before.key)
  )
    return undefined
  if (after?.gap === ' ' && /^\p{Lu}/u.test(after.text) && /^\p{Lu}/u.test(last.text)) return undefined
  if (/^\p{Lu}/u.test(first.text) && continuesName(words, at)) return undefined
  if (after?.gap === '-' || first.gap === '-') return undefined
  return { text: block.text.slice(first.start, last.end), span: { block, start: first.start, end: last.end } }
}

/** “Federation for Human Rights”: a name goes on behind a small word. */
function continuesName(words: Occurrence['words'], at: number): boolean {
  let before = at - 1
  if (words[at]!.gap !== ' ') return false
  while (
    before >= at - 2 &&
    words[before]?.gap === ' ' &&
    /^(?:of|for|and|the|in|on|to)$/.test(words[before]?.text ?? '')
  )
    before--
  return (
    before < at - 1 &&
    /^\p{Lu}/u.test(words[before]?.text ?? '') &&
    words[before]!.sentence === words[at]!.sentence
  )
}

/** The forms differ in the capital of a word that is no name by itself. */
function hasCapital(form: Form, major: Form): boolean {
  const [a, b] = [form.text.split(' '), major.text.split(' ')]
  return a.some((word, index) => word !== b[index] && word.toLowerCase() === b[index]!.toLowerCase())
}

/** “Peripheral Access Crate (PAC)”: capitals that show what the letters stand for. */
function definesAcronym({ block, end }: Span): boolean {
  return /^(?: \p{Lu}\p{L}+)? \(\p{Lu}{2,}s?\)/u.test(block.text.slice(end, end + 40))
}
