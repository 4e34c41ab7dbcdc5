/** Longer words are compared by their first characters only: names of things are short, garbage is not. */
const longest = 64

/**
 * The known names nearest to a word that is not among them, for “did you mean”.
 *
 * Nearness is the number of single-character slips (insertion, deletion, substitution, transposition of
 * neighbours; Damerau 1964, in the optimal string alignment form) and does not see letter case first. A name
 * counts as near if about one character in three, at least one, is wrong.
 *
 * @param word what the author wrote
 * @param known the names there are
 * @param limit how many to give at most
 * @returns near names, nearest first; ties in the order of `known`; empty where none is near
 */
export function nearest(word: string, known: Iterable<string, unknown, unknown>, limit = 3): string[] {
  const folded = fold(word)
  const reach = Math.max(1, Math.floor(folded.length / 3))
  const found: { name: string; slips: number }[] = []
  const seen = new Set<string>([word])
  for (const name of known) {
    if (seen.has(name)) continue
    seen.add(name)
    const slips = slipsBetween(folded, fold(name), reach)
    // Case is a tie-break: `DOI` for `doi` is a nearer miss than `dot`, but never a reason to be left out.
    if (slips <= reach) found.push({ name, slips })
  }
  return found
    .sort((a, b) => a.slips - b.slips)
    .slice(0, limit)
    .map(({ name }) => name)
}

/**
 * How many single-character slips lie between two words.
 *
 * @param a one word
 * @param b the other
 * @param reach the count that still matters; work and memory are linear in the shorter word times the reach
 * @returns the distance, or `reach + 1` for anything farther
 */
export function slipsBetween(a: string, b: string, reach: number): number {
  if (a === b) return 0
  if (Math.abs(a.length - b.length) > reach) return reach + 1
  let beforeLast: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, column) => column)
  for (let row = 1; row <= a.length; row++) {
    const current = new Array<number>(b.length + 1).fill(reach + 1)
    if (row <= reach) current[0] = row
    let best = current[0]!
    const from = Math.max(1, row - reach)
    const to = Math.min(b.length, row + reach)
    for (let column = from; column <= to; column++) {
      const same = a[row - 1] === b[column - 1]
      let slips = Math.min(last[column]! + 1, current[column - 1]! + 1, last[column - 1]! + (same ? 0 : 1))
      const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]
      if (swapped) slips = Math.min(slips, beforeLast[column - 2]! + 1)
      current[column] = slips
      best = Math.min(best, slips)
    }
    // Swaps look two rows back, so a row is hopeless only together with the one before it.
    if (best > reach && Math.min(...last) > reach) return reach + 1
    beforeLast = last
    last = current
  }
  return Math.min(last[b.length]!, reach + 1)
}

function fold(word: string): string {
  return word.slice(0, longest).toLowerCase()
}
