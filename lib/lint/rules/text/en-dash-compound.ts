import type { Block } from '../../model/block.ts'
import type { DocumentModel } from '../../model/document-model.ts'
import type { Word } from '../../model/words.ts'
import { defineRule } from '../../rule.ts'

/** A hyphen where a dash joins two names, or a name of several words and another word. */
export const enDashCompound = defineRule({
  id: 'text/en-dash-compound',
  severity: 'suggestion',
  summary:
    'A hyphen between two names of equal rank, or after a name of two words, where an en dash belongs.',
  fix: 'offered',
  languages: ['en'],
  check(model, report) {
    for (const block of model.english) {
      if (block.scope === 'back' || block.kind === 'keyword' || !block.text.includes('-')) continue
      const words = model.words(block)
      for (let at = 1; at < words.length; at++) {
        const word = words[at]!
        const before = words[at - 1]!
        if (word.gap !== '-' || before.gap.endsWith('-') || words[at + 1]?.gap.startsWith('-')) continue
        const why = joins(model, block, words, at)
        if (
          !why ||
          model.isQuoted(block, before.start, word.end) ||
          model.isTitle(block, before.start, word.end)
        )
          continue
        const dash = { block, start: before.end, end: word.start }
        if (model.sourceOf(dash) !== '-') continue
        const span = { block, start: before.start, end: word.end }
        const there = block.text.slice(span.start, span.end)
        const expected = `${before.text}–${word.text}`
        report({
          span: model.sourceOf(span) === there ? span : dash,
          reason: `Unexpected hyphen in \`${there}\`, expected \`${expected}\` with an en dash`,
          expected: [model.sourceOf(span) === there ? expected : '–'],
          note: why,
        })
      }
    }
  },
})

function joins(model: DocumentModel, block: Block, words: readonly Word[], at: number): string | undefined {
  const word = words[at]!
  const before = words[at - 1]!
  const earlier = words[at - 2]
  if (isName(model, before) && isName(model, word) && !areOneName(model, before.text, word.text))
    return 'Both are names that stand alone elsewhere: the dash says “and” or “between”'
  // “Afghan Taliban-controlled”: the hyphen would bind the last word alone.
  const open =
    before.gap === ' ' &&
    earlier &&
    /^\p{Lu}\p{Ll}+$/u.test(earlier.text) &&
    !earlier.initial &&
    /^\p{Lu}\p{Ll}+$/u.test(before.text)
  if (
    open &&
    /^\p{Ll}{4,}(?:ed|led|run|based|held|made|born|style|backed|wide)$/u.test(word.text) &&
    isPair(model, block, earlier, before)
  ) {
    return `“${earlier.text} ${before.text}” is a name of two words: a hyphen would bind only the second`
  }
  return undefined
}

/** A word that stands with a capital, by itself, in the middle of sentences. */
function isName(model: DocumentModel, { text, key }: Word): boolean {
  if (!/^\p{Lu}/u.test(text) || key.length < 2 || /\p{N}/u.test(text) || model.citedNames.has(key))
    return false
  const vocable = model.vocabulary.get(key)
  const form = text.replace(/['’ʼ]s$/u, '')
  return (
    (vocable?.middle.get(form) ?? 0) >= 2 && !vocable?.forms.has(key) && (model.separate.get(key) ?? 0) >= 2
  )
}

/** “Monte-Carlo” beside “Monte Carlo”; “IVI-VISA”: of two acronyms only the author knows whether they are one name. */
function areOneName(model: DocumentModel, first: string, second: string): boolean {
  const acronym = /^\p{Lu}{2,}s?$/u
  return (acronym.test(first) && acronym.test(second)) || (model.pairs.get(`${first} ${second}`) ?? 0) > 0
}

function isPair(model: DocumentModel, _block: Block, first: Word, second: Word): boolean {
  return (model.pairs.get(`${first.text} ${second.text}`) ?? 0) >= 2
}
