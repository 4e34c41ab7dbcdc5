import { isFunctionWord } from '../../english/function-words.ts'
import type { DocumentModel } from '../../model/document-model.ts'
import type { HeadingEntry } from '../../model/headings.ts'
import { defineRule } from '../../rule.ts'

type Case = 'title case' | 'sentence case' | 'capitals'

/** Fewer headings decide nothing. */
const least = 4

/** Headings in title case and in sentence case. */
export const headingCaseInconsistent = defineRule({
  id: 'structure/heading-case-inconsistent',
  severity: 'suggestion',
  summary: 'Headings of one level in title case and in sentence case, or in capitals: the fewer are flagged.',
  fix: 'none',
  languages: ['en'],
  check(model, report) {
    const levels = new Map<number, { entry: HeadingEntry; style: Case }[]>()
    for (const entry of model.headings) {
      const style = caseOf(model, entry)
      if (!style) continue
      const level = levels.get(entry.depth)
      if (level) level.push({ entry, style })
      else levels.set(entry.depth, [{ entry, style }])
    }
    for (const level of levels.values()) {
      const counts = new Map<Case, number>()
      for (const { style } of level) counts.set(style, (counts.get(style) ?? 0) + 1)
      const [first, second] = [...counts].sort((a, b) => b[1] - a[1])
      if (!first || !second || level.length < least || first[1] < second[1] * 2) continue
      const example = level.find(({ style }) => style === first[0])!
      for (const { entry, style } of level) {
        if (style === first[0]) continue
        const { block } = entry
        report({
          span: { block, start: entry.number?.end ?? 0, end: block.text.length },
          reason: `Unexpected heading in ${style}, expected ${first[0]} as on ${first[1]} of ${level.length} of its level`,
          cause: {
            reason: `A heading in ${first[0]}`,
            span: { block: example.entry.block, start: 0, end: example.entry.block.text.length },
          },
        })
      }
    }
  },
})

/** The case of a heading, as far as it has words that can show it. */
function caseOf(model: DocumentModel, { block, number }: HeadingEntry): Case | undefined {
  // A heading that a journal prescribes keeps its case.
  if (/^statement of need$/i.test(block.text.trim())) return undefined
  const words = model.words(block).filter(({ start }) => start >= (number?.end ?? 0))
  if (
    words.length > 0 &&
    words.every(({ text }) => /^\p{Lu}+$/u.test(text)) &&
    words.some(({ text }) => text.length > 4)
  )
    return 'capitals'
  // After the first, words that have small letters elsewhere; names and acronyms tell nothing.
  const telling = words.slice(1).filter(({ key, text, gap }) => {
    if (isFunctionWord(key) || key.length < 4 || gap.includes(':') || /\p{Lu}.*\p{Lu}|\p{N}/u.test(text))
      return false
    // “Afghan” is a name, though the dictionary has a rug of that name.
    if (model.lexicon?.flags(`${key[0]!.toUpperCase()}${key.slice(1)}`) !== undefined) return false
    const vocable = model.vocabulary.get(key)
    // “Shape Expressions” in the middle of a sentence is a name.
    if (/^\p{Lu}/u.test(text) && vocable?.middle.has(text)) return false
    return vocable?.forms.has(key) || model.lexicon?.flags(key) !== undefined
  })
  if (telling.length === 0) return undefined
  const capitals = telling.filter(({ text }) => /^\p{Lu}/u.test(text)).length
  if (capitals === telling.length) return 'title case'
  return capitals === 0 ? 'sentence case' : undefined
}
