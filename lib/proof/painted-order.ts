import { editsOf } from './compare.ts'

/** A line of a page has fewer words than this. */
const longestLine = 60

const rightToLeftLetter =
  /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u

/**
 * The words of a PDF as the page has them, where both differ only in what a PDF does not keep: spaces, and, in a block
 * with letters that read from right to left, the order of what reads in different directions. A PDF holds such a line
 * as it is painted, from left to right; the levels by which it was ordered (UAX 9) are lost. Every letter, number and
 * sign must be there all the same, in its own block.
 *
 * @param page the words that the page prints, block by block
 * @param found the words of the PDF, block by block
 * @returns the words of the PDF; those that differ in more are left as they are
 */
export function asPrinted(
  page: readonly (readonly string[])[],
  found: readonly (readonly string[])[],
): string[] {
  const signs = (blocks: readonly (readonly string[])[]) => blocks.map((words) => signsOf(words.join('')))
  const result: string[] = []
  let [at, foundAt] = [0, 0]
  for (const [from, to, foundFrom, foundTo] of [
    ...editsOf(signs(page), signs(found)),
    [page.length, page.length, found.length, found.length] as const,
  ]) {
    for (; at < from; at++) settle(page[at]!, found[foundAt++]!, result)
    settle(page.slice(from, to).flat(), found.slice(foundFrom, foundTo).flat(), result)
    at = to
    foundAt = foundTo
  }
  return result
}

/** Gives out the words found in a block, those as the page has them that differ in nothing else. */
function settle(page: readonly string[], found: readonly string[], result: string[]): void {
  const edits = [...editsOf(page, found)]
  const lengthOfPage = lengths(page)
  const lengthOfFound = lengths(found)
  let taken = 0
  for (let first = 0; first < edits.length; first++) {
    const [from, , foundFrom] = edits[first]!
    for (let last = first; last < edits.length; last++) {
      const [, to, , foundTo] = edits[last]!
      if (last > first && Math.max(to - from, foundTo - foundFrom) > longestLine) break
      if (lengthOfPage[to]! - lengthOfPage[from]! !== lengthOfFound[foundTo]! - lengthOfFound[foundFrom]!)
        continue
      const line = page.slice(from, to)
      const near = page.slice(Math.max(0, from - longestLine), to + longestLine)
      if (!areAlike(line, found.slice(foundFrom, foundTo), near)) continue
      for (let at = taken; at < foundFrom; at++) result.push(found[at]!)
      for (const word of line) result.push(word)
      taken = foundTo
      first = last
      break
    }
  }
  for (let at = taken; at < found.length; at++) result.push(found[at]!)
}

/** Of all words before each, and of all. */
function lengths(words: readonly string[]): number[] {
  const sums = [0]
  for (const [at, word] of words.entries()) sums.push(sums[at]! + word.length)
  return sums
}

function areAlike(page: readonly string[], found: readonly string[], near: readonly string[]): boolean {
  const text = page.join('')
  if (text === found.join('')) return true
  if (!near.some((word) => rightToLeftLetter.test(word))) return false
  // Words of one direction alone are painted in their order.
  const hasRight = rightToLeftLetter.test(text)
  const isMixed = [...text].some(
    (sign) => !/[\p{L}\p{M}]/u.test(sign) || rightToLeftLetter.test(sign) !== hasRight,
  )
  return isMixed && signsOf(text) === signsOf(found.join(''))
}

/** What stays the same however a line of both directions is painted. */
function signsOf(text: string): string {
  return Array.from(text, (sign) => mirrored.get(sign) ?? sign)
    .sort()
    .join('')
}

/** Brackets are painted mirrored in text from right to left (UAX 9, rule L4). */
const mirrored = new Map(['()', '[]', '{}', '<>', '«»', '‹›', '≤≥'].map((pair) => [pair[1]!, pair[0]!]))
