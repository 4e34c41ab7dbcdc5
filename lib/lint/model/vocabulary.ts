import type { Block } from './block.ts'
import type { Word } from './words.ts'

/** How often a word stands in the prose, and in which spellings. */
export interface Vocable {
  count: number
  /** By exact spelling. */
  forms: Map<string, number>
  /** In the middle of a sentence, by exact spelling: what a capital means is plain there only. */
  middle: Map<string, number>
}

/** How words stand beside one another. */
export interface Neighbours {
  /** How often a word stands without a hyphen on either side, by key. */
  separate: ReadonlyMap<string, number>
  /** How often two words stand side by side, both with a capital. */
  pairs: ReadonlyMap<string, number>
}

type WordsOf = (block: Block) => readonly Word[]

/** Counts every word by its key (lower case, no possessive ending). */
export function countWords(blocks: readonly Block[], wordsOf: WordsOf): Map<string, Vocable> {
  const vocabulary = new Map<string, Vocable>()
  for (const block of blocks) {
    const running = block.kind !== 'heading' && block.kind !== 'title'
    for (const word of wordsOf(block)) {
      let vocable = vocabulary.get(word.key)
      if (!vocable) {
        vocable = { count: 0, forms: new Map(), middle: new Map() }
        vocabulary.set(word.key, vocable)
      }
      // The key lacks the possessive ending, and only where it is shorter is there one to take off.
      const form = word.key.length === word.text.length ? word.text : word.text.replace(/['’ʼ]s$/u, '')
      vocable.count++
      increment(vocable.forms, form)
      if (running && !word.initial) increment(vocable.middle, form)
    }
  }
  return vocabulary
}

/** Counts words that stand apart, and pairs of names. */
export function countNeighbours(blocks: readonly Block[], wordsOf: WordsOf): Neighbours {
  const separate = new Map<string, number>()
  const pairs = new Map<string, number>()
  for (const block of blocks) {
    const words = wordsOf(block)
    for (const [at, word] of words.entries()) {
      const next = words[at + 1]
      if (!word.gap.endsWith('-') && next?.gap[0] !== '-') increment(separate, word.key)
      if (next?.gap === ' ' && word.capital && next.capital)
        increment(pairs, `${word.text} ${next.text.replace(/['’ʼ]s?$/u, '')}`)
    }
  }
  return { separate, pairs }
}

function increment(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1)
}
