import { isFunctionWord } from '../../english/function-words.ts'
import { areSynonyms } from '../../english/synonyms.ts'
import { type Block, touches } from '../../model/block.ts'
import type { DocumentModel } from '../../model/document-model.ts'
import { wordsBefore } from '../../model/search.ts'
import type { Word } from '../../model/words.ts'
import { defineRule } from '../../rule.ts'

/** A few small words in parentheses: a second wording that was left beside the first. */
const parenthesis = /\(([\p{Ll} ’']{3,40})\)/gu

/** A second attempt at a wording, left in parentheses. */
export const parentheticalResidue = defineRule({
  id: 'text/parenthetical-residue',
  severity: 'warning',
  summary: 'A second wording in parentheses that repeats the words before it, or stands for one of them.',
  fix: 'none',
  languages: ['en'],
  check(model, report) {
    for (const block of model.english) {
      if (block.scope === 'back' || !block.text.includes('(')) continue
      for (const match of block.text.matchAll(parenthesis)) {
        const inside = match[1]!.trim().toLowerCase().split(/\s+/)
        const end = match.index + match[0].length
        if (inside.length > 4 || isGloss(model, block, match.index)) continue
        if (touches(block.emphasis, match.index, end)) continue
        const clause = clauseStart(block.text, match.index)
        const before = wordsBefore(model.words(block), match.index, 6).filter(({ start }) => start >= clause)
        const why = residueOf(inside, before, block.text.slice(end, end + 2))
        if (!why || model.isQuoted(block, match.index, end)) continue
        report({
          span: { block, start: match.index, end },
          reason: `Unexpected second wording \`${match[0]}\`, expected one of the two`,
          note: why,
        })
      }
    }
  },
})

function residueOf(inside: readonly string[], before: readonly Word[], after: string): string | undefined {
  const last = before.at(-1)?.key
  if (!last) return undefined
  const [first] = inside
  // An example, a comparison, an alternative.
  if (/^(?:like|such|with|without|see|not|or|and|including|as|if|when|but)$/.test(first!)) return undefined
  if (inside.length === 2 && first === 'the' && inside[1] === 'then' && / ?\p{L}/u.test(after)) {
    return '“the then” is part of the sentence, not an aside'
  }
  // “the model (the null model)”: the aside says more closely which.
  if (inside.length > 1 && inside.at(-1) === last && !before.some(({ key }) => key === inside.at(-2)))
    return undefined
  const content = inside.filter((word) => word.length > 2)
  const repeated = content.filter((word) => before.some(({ key }) => key === word))
  if (/^(?:they|he|she|it|we|i|you)$/.test(first!) && repeated.length > 0 && inside.length > 1) {
    return `It says again what stands before it (“${repeated.join(' ')}”)`
  }
  if (
    content.length > 1 &&
    repeated.length * 3 >= content.length * 2 &&
    repeated.filter((word) => !isFunctionWord(word)).length * 2 > repeated.length
  ) {
    return `It repeats the words before it (“${repeated.join(' ')}”)`
  }
  if (inside.length === 1 && areSynonyms(first!, last)) return `“${first}” and “${last}” say the same here`
  return undefined
}

/** Where the clause that a parenthesis follows begins: what stands in another parenthesis, or before a stop, is no first wording. */
function clauseStart(text: string, at: number): number {
  // Six words before it are looked at; a mark that stands nowhere is not looked for in the whole text.
  const from = Math.max(0, at - 300)
  const near = text.slice(from, at)
  return from + Math.max(...[')', ',', ';', ':', '='].map((mark) => near.lastIndexOf(mark))) + 1
}

/** A translation or an explanation of a term: after a foreign, emphasised or unknown word, or a number. */
function isGloss(model: DocumentModel, block: Block, at: number): boolean {
  const [word] = wordsBefore(model.words(block), at, 1)
  if (!word || /\p{N}/u.test(word.text) || /^\p{Lu}/u.test(word.text)) return true
  return (
    touches(block.emphasis, word.start, word.end) ||
    touches(block.foreign, word.start, word.end) ||
    (model.lexicon !== undefined && !model.isWord(word.key))
  )
}
