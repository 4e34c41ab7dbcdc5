import type { Entry } from './ledger.ts'

/**
 * Puts the statements of an output into the order of the document. JATS has notes on the authors and the statement
 * on funding in its front, the other statements in its back, whatever order the author gave them.
 *
 * @param actual words; those of one statement share a `block`
 * @returns the same words, blocks moved as a whole
 */
export function inOrderOf(expected: readonly Entry[], actual: readonly Entry[]): readonly Entry[] {
  const blocks = new Map<number | undefined, Entry[]>()
  for (const entry of actual) {
    const block = blocks.get(entry.block)
    if (block) block.push(entry)
    else blocks.set(entry.block, [entry])
  }
  if (blocks.size < 2) return actual
  const places = new Map<string, number>()
  for (const [index] of expected.entries()) {
    const key = opening(expected, index)
    if (!places.has(key)) places.set(key, index)
  }
  return [...blocks.values()]
    .map((words) => ({ words, at: places.get(opening(words, 0)) ?? expected.length }))
    .sort((a, b) => a.at - b.at)
    .flatMap(({ words }) => words)
}

/** The first words of a statement, by which it is known again. */
function opening(words: readonly Entry[], from: number): string {
  return words
    .slice(from, from + 3)
    .map((word) => word.text)
    .join(' ')
}
