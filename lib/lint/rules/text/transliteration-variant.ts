import { type Span, touches } from '../../model/block.ts'
import { Families, type Form, times } from '../../model/families.ts'
import { defineRule } from '../../rule.ts'

/** One foreign name or term in two spellings. */
export const transliterationVariant = defineRule({
  id: 'text/transliteration-variant',
  severity: 'suggestion',
  summary: 'A name or a foreign term that the document spells in two ways: the rarer one is flagged.',
  fix: 'offered',
  check(model, report) {
    const families = new Families()
    const cited = new Set(model.citations.flatMap(({ authors }) => authors.map((name) => name.toLowerCase())))
    for (const { block, words, at, word } of model.ownWords) {
      if (!/^\p{Lu}\p{Ll}/u.test(word.text) || word.key.length < 5 || cited.has(word.key)) continue
      // At the start of a sentence any word has a capital; only its form in the middle makes it a name.
      if (model.vocabulary.get(word.key)?.forms.has(word.key)) continue
      if (word.initial && !hasMiddle(model.vocabulary.get(word.key))) continue
      if (words[at + 1]?.gap === '-' && words[at + 1]?.text.length === 1) continue
      const text = word.text.replace(/['’ʼ]s$/u, '')
      families.add(skeleton(text), text, { block, start: word.start, end: word.start + text.length })
    }
    for (const { forms } of families.mixed()) {
      const [major, ...minor] = forms as [Form, ...Form[]]
      for (const form of minor) {
        if (form.spans.length === major.spans.length || isInflected(form.text, major.text)) continue
        // Two words of the dictionary are two words, unless an apostrophe or a silent letter is all between them.
        if (model.isWord(form.text) && model.isWord(major.text) && bare(form.text) !== bare(major.text))
          continue
        for (const span of form.spans) {
          // “(Old Norse *Gjǫll*)”: emphasis says that this is the form of another language.
          if (isEmphasised(span) && !major.spans.some(isEmphasised)) continue
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

function hasMiddle(vocable: { middle: ReadonlyMap<string, number> } | undefined): boolean {
  return (vocable?.middle.size ?? 0) > 0
}

function isEmphasised({ block, start, end }: Span): boolean {
  return touches(block.emphasis, start, end)
}

function bare(word: string): string {
  return word
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\p{M}'’ʼʿʾ`ʻ]|h$/gu, '')
}

/** What is left of a word when the choices of transliteration are taken out. */
function skeleton(word: string): string {
  return word
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\p{M}'’ʼʿʾ`ʻ]/gu, '')
    .replace(/ph/g, 'f')
    .replace(/kh|q/g, 'k')
    .replace(/(.)\1+/g, '$1')
    .replace(/h$/, '')
    .replace(/o/g, 'u')
    .replace(/[ey]/g, 'i')
}

/** Singular and plural, or two spellings that differ by an ending. */
function isInflected(a: string, b: string): boolean {
  return a.startsWith(b) || b.startsWith(a)
    ? /^(?:s|es|n|an|i|e)$/.test(a.length > b.length ? a.slice(b.length) : b.slice(a.length))
    : false
}
