import { diff } from 'fast-myers-diff'
import type { Position } from 'unist'
import type { Entry } from './ledger.ts'

/** How an output differs from the document at one place. */
export interface Difference {
  kind: 'missing' | 'repeated' | 'moved' | 'unexplained'
  /** The words, in order. */
  words: string[]
  /** In the manuscript: of the lost words, or of the words before what is too much. */
  place?: Position
}

/** More words in one unaligned stretch than this are reported as one loss and one surplus. */
const longestStretch = 2000

/**
 * Compares what an output holds with what the document says, in order.
 *
 * Words that occur once in both are taken as anchors (patience diff), so that the work is linear for documents
 * that agree; only the stretches between anchors are aligned word by word.
 *
 * @returns nothing where both are the same
 */
export function compareEntries(expected: readonly Entry[], actual: readonly Entry[]): Difference[] {
  const want = expected.map((entry) => entry.text)
  const have = actual.map((entry) => entry.text)
  const missing: { from: number; words: string[] }[] = []
  const surplus: { at: number; from: number; words: string[] }[] = []
  for (const [a, b, c, d] of editsOf(want, have)) {
    if (b > a) missing.push(slide(want, a, b))
    if (d > c) surplus.push({ at: a, ...slide(have, c, d) })
  }
  return explain(missing, surplus, expected, have)
}

/** Half-open ranges of both: what stands in the one in place of what stands in the other. */
export type Edit = readonly [wantFrom: number, wantTo: number, haveFrom: number, haveTo: number]

/** What makes the one sequence of words into the other, in order; everything between is equal. */
export function* editsOf(want: readonly string[], have: readonly string[]): Generator<Edit> {
  for (const [a, b, c, d] of stretches(want, have)) {
    if (b - a > longestStretch || d - c > longestStretch) yield [a, b, c, d]
    else {
      for (const [sx, ex, sy, ey] of diff(want.slice(a, b), have.slice(c, d))) {
        yield [a + sx, a + ex, c + sy, c + ey]
      }
    }
  }
}

/**
 * Of the places where the same words could have been lost, the first: “The” of a lost sentence is its own, not
 * that of the next one.
 */
function slide(words: readonly string[], from: number, to: number): { from: number; words: string[] } {
  let start = from
  while (start > 0 && from - start < to - from && words[start - 1] === words[start - 1 + (to - from)]) start--
  return { from: start, words: words.slice(start, start + (to - from)) }
}

function explain(
  missing: { from: number; words: string[] }[],
  surplus: { at: number; from: number; words: string[] }[],
  expected: readonly Entry[],
  have: readonly string[],
): Difference[] {
  const placeAt = (index: number) => expected[index]?.place ?? expected[index - 1]?.place
  const differences: Difference[] = []
  const moved = new Map<string, number>()
  for (const { words } of missing) moved.set(bag(words), (moved.get(bag(words)) ?? 0) + 1)
  const found = new Map<string, number>()
  for (const { at, from, words } of surplus) {
    const text = bag(words)
    if ((moved.get(text) ?? 0) > (found.get(text) ?? 0)) {
      found.set(text, (found.get(text) ?? 0) + 1)
      continue
    }
    const before = bag(have.slice(Math.max(0, from - words.length), from))
    const after = bag(have.slice(from + words.length, from + 2 * words.length))
    const kind = before === text || after === text ? 'repeated' : 'unexplained'
    differences.push(difference(kind, words, placeAt(at)))
  }
  for (const { from, words } of missing) {
    const text = bag(words)
    const count = found.get(text) ?? 0
    if (count > 0) found.set(text, count - 1)
    differences.push(difference(count > 0 ? 'moved' : 'missing', words, placeAt(from)))
  }
  return differences.sort((a, b) => (a.place?.start.offset ?? 0) - (b.place?.start.offset ?? 0))
}

/** The same words in any order: where two things change places, the stretch between them moves as well. */
function bag(words: readonly string[]): string {
  return [...words].sort().join(' ')
}

function difference(kind: Difference['kind'], words: string[], place: Position | undefined): Difference {
  return place ? { kind, words, place } : { kind, words }
}

/** The stretches between equal runs, as half-open ranges in both sequences. */
function* stretches(
  want: readonly string[],
  have: readonly string[],
): Generator<[number, number, number, number]> {
  let start = 0
  while (start < want.length && start < have.length && want[start] === have[start]) start++
  let endWant = want.length
  let endHave = have.length
  while (endWant > start && endHave > start && want[endWant - 1] === have[endHave - 1]) {
    endWant--
    endHave--
  }
  let lastWant = start
  let lastHave = start
  for (const [atWant, atHave] of anchors(want, have, start, endWant, endHave)) {
    if (atWant > lastWant || atHave > lastHave) yield [lastWant, atWant, lastHave, atHave]
    lastWant = atWant + 1
    lastHave = atHave + 1
  }
  if (lastWant < endWant || lastHave < endHave) yield [lastWant, endWant, lastHave, endHave]
}

/** Pairs of words unique in both ranges, as the longest run that rises in both (patience sorting). */
function anchors(
  want: readonly string[],
  have: readonly string[],
  start: number,
  endWant: number,
  endHave: number,
) {
  const inWant = uniques(want, start, endWant)
  const inHave = uniques(have, start, endHave)
  const pairs: [number, number][] = []
  for (const [text, index] of inWant) {
    const other = inHave.get(text)
    if (index >= 0 && other !== undefined && other >= 0) pairs.push([index, other])
  }
  pairs.sort((a, b) => a[0] - b[0])
  return longestRising(pairs)
}

function uniques(words: readonly string[], start: number, end: number): Map<string, number> {
  const found = new Map<string, number>()
  for (let index = start; index < end; index++) {
    const text = words[index] as string
    found.set(text, found.has(text) ? -1 : index)
  }
  return found
}

function longestRising(pairs: [number, number][]): [number, number][] {
  const tops: number[] = []
  const before: number[] = []
  for (const [index, pair] of pairs.entries()) {
    let low = 0
    let high = tops.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((pairs[tops[middle] as number] as [number, number])[1] < pair[1]) low = middle + 1
      else high = middle
    }
    before[index] = low > 0 ? (tops[low - 1] as number) : -1
    tops[low] = index
  }
  const run: [number, number][] = []
  for (let index = tops.at(-1) ?? -1; index >= 0; index = before[index] as number) {
    run.push(pairs[index] as [number, number])
  }
  return run.reverse()
}
