import type { Block, Mask } from './block.ts'
import type { Sentence, Word } from './words.ts'

/**
 * How many items at the start of a list pass a test that the first ones pass and the others do not: a binary
 * search.
 */
function partition<Item>(items: readonly Item[], passes: (item: Item) => boolean): number {
  let low = 0
  let high = items.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (passes(items[middle]!)) low = middle + 1
    else high = middle
  }
  return low
}

/** The last words that end before an offset, in their order. */
export function wordsBefore(words: readonly Word[], offset: number, count: number): readonly Word[] {
  const end = partition(words, (word) => word.end <= offset)
  return words.slice(Math.max(0, end - count), end)
}

/** Index of the sentence that holds an offset, or that ends right before it. */
export function sentenceAt(sentences: readonly Sentence[], offset: number): number {
  return Math.min(
    sentences.length - 1,
    partition(sentences, (sentence) => sentence.end <= offset),
  )
}

/** The mask that holds a character of a block. */
export function maskAt({ masks }: Block, at: number): Mask | undefined {
  const mask = masks[partition(masks, ({ end }) => end <= at)]
  return mask && mask.start <= at ? mask : undefined
}
