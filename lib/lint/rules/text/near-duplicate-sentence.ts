import { auxiliaries, isFunctionWord } from '../../english/function-words.ts'
import type { Block, Span } from '../../model/block.ts'
import type { DocumentModel } from '../../model/document-model.ts'
import { wordFlags } from '../../model/lexicon.ts'
import type { Word } from '../../model/words.ts'
import { defineRule } from '../../rule.ts'

/** As many words in a row, of which some have content, are no accident. */
const length = 7
const content = 4
const verbs = wordFlags.present | wordFlags.past | wordFlags.gerund

/** What a word counts for. */
const own = 1
const numeric = 2
const verb = 4
const breaks = 8

/** The words of a block as numbers: equal words have equal ids. */
interface Sequence {
  block: Block
  words: readonly Word[]
  ids: number[]
  marks: number[]
}

/** The same clause in two sentences. */
export const nearDuplicateSentence = defineRule({
  id: 'text/near-duplicate-sentence',
  severity: 'suggestion',
  summary: 'A clause of seven words or more that stands in the body twice.',
  fix: 'none',
  languages: ['en'],
  check(model, report) {
    const ids = new Map<string, number>()
    const seen = new Map<number, { sequence: Sequence; at: number }>()
    for (const block of model.english) {
      if (block.scope !== 'body' || (block.kind !== 'paragraph' && block.kind !== 'item') || block.quotation)
        continue
      const sequence = sequenceOf(model, block, ids)
      for (let at = 0; at + length <= sequence.words.length; at++) {
        if (!saysSomething(sequence.marks, at)) continue
        const hash = hashAt(sequence.ids, at)
        const before = seen.get(hash)
        if (!before) seen.set(hash, { sequence, at })
        else if (!(before.sequence === sequence && before.at + length > at)) {
          const size = commonLength(before.sequence, before.at, sequence, at)
          if (size < length || !isTelling(model, sequence, at, size)) continue
          const span = spanOf(sequence, at, size)
          if (model.isQuoted(block, span.start, span.end)) continue
          report({
            span,
            reason: `Unexpected repetition of \`${block.text.slice(span.start, span.end)}\`, expected it once`,
            cause: {
              reason: 'The same words stand here',
              span: spanOf(before.sequence, before.at, size),
            },
          })
          at += size - 1
        }
      }
    }
  },
})

function sequenceOf(model: DocumentModel, block: Block, ids: Map<string, number>): Sequence {
  const words = model.words(block)
  const sequence: Sequence = { block, words, ids: [], marks: [] }
  for (const [at, word] of words.entries()) {
    let id = ids.get(word.key)
    if (id === undefined) {
      id = ids.size
      ids.set(word.key, id)
    }
    const functional = isFunctionWord(word.key)
    const isVerb = functional ? auxiliaries.has(word.key) : (model.lexicon?.canBe(word.key, verbs) ?? false)
    const apart = at > 0 && (word.sentence !== words[at - 1]!.sentence || /[^\s,’'-]/.test(word.gap))
    sequence.ids.push(id)
    sequence.marks.push(
      (functional || word.capital ? 0 : own) |
        (/\d/.test(word.text) ? numeric : 0) |
        (isVerb ? verb : 0) |
        (apart ? breaks : 0),
    )
  }
  return sequence
}

/** Four words with a meaning of their own, or a verb and two of them; results are said again with their numbers. */
function saysSomething(marks: readonly number[], at: number): boolean {
  let all = 0
  let contents = 0
  for (let next = at; next < at + length; next++) {
    const mark = marks[next]!
    if (mark & numeric || (next > at && mark & breaks)) return false
    all |= mark
    contents += mark & own
  }
  return contents >= content || (contents >= 2 && (all & verb) !== 0)
}

/** How much a repeated clause must say: what is common in the paper, or in any, repeats itself by chance. */
const telling = 3.75

/** Whether a clause is no accident: by how rare its words are. */
function isTelling(model: DocumentModel, { words, marks }: Sequence, at: number, size: number): boolean {
  let sum = 0
  for (let next = at; next < at + size; next++) {
    const count = model.vocabulary.get(words[next]!.key)?.count ?? 0
    sum += !(marks[next]! & own) ? 0.25 : count <= 3 ? 2 : count <= 10 ? 1 : 0.5
  }
  return sum >= telling
}

/** FNV-1a over the ids of a clause. */
function hashAt(ids: readonly number[], at: number): number {
  let hash = 0x811c9dc5
  for (let next = at; next < at + length; next++) hash = Math.imul(hash ^ ids[next]!, 0x01000193)
  return hash
}

/** How many words two places share, within a sentence. */
function commonLength(a: Sequence, from: number, b: Sequence, to: number): number {
  let size = 0
  while (
    a.ids[from + size] !== undefined &&
    a.ids[from + size] === b.ids[to + size] &&
    (size === 0 || !(b.marks[to + size]! & (breaks | numeric)))
  ) {
    size++
  }
  return size
}

function spanOf({ block, words }: Sequence, at: number, size: number): Span {
  return { block, start: words[at]!.start, end: words[at + size - 1]!.end }
}
