import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nearest, slipsBetween } from '../../lib/diagnostics/nearest.ts'

describe('nearest', () => {
  it.each([
    ['rashed2000', ['rashid2000', 'abbas2014'], ['rashid2000']],
    ['keywrods', ['keywords', 'title'], ['keywords']],
    ['Title', ['subtitle', 'title'], ['title']],
    ['zzzzzz', ['title', 'keywords'], []],
    ['tilte', ['title', 'title', 'tile'], ['title', 'tile']],
    ['', ['a', 'title'], ['a']],
    ['html', ['html'], []],
  ])('%s among %j gives %j', (word, known, expected) => {
    expect(nearest(word, known)).toEqual(expected)
  })

  it('gives at most as many as asked for', () => {
    expect(nearest('aaaa', ['aaab', 'aaac', 'aaad', 'aaae'], 2)).toEqual(['aaab', 'aaac'])
  })

  it('survives very long words', () => {
    const long = 'x'.repeat(1_000_000)
    expect(nearest(long, [`${long}y`, 'title'])).toEqual([`${long}y`])
  })
})

describe('slipsBetween', () => {
  it('counts a swap of neighbours as one', () => {
    expect(slipsBetween('abcd', 'abdc', 4)).toBe(1)
  })

  it('agrees with the full table, up to its reach', () => {
    const letters = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 9 })
    fc.assert(
      fc.property(letters, letters, fc.integer({ min: 0, max: 9 }), (a, b, reach) => {
        expect(slipsBetween(a, b, reach)).toBe(Math.min(fullTable(a, b), reach + 1))
      }),
    )
  })
})

/** The textbook's whole matrix, as an oracle. */
function fullTable(a: string, b: string): number {
  const d = Array.from({ length: a.length + 1 }, (_, i) =>
    Array.from({ length: b.length + 1 }, (_, j) => (i === 0 ? j : j === 0 ? i : 0)),
  )
  for (let i = 1; i <= a.length; i++)
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1
      d[i]![j] = Math.min(d[i - 1]![j]! + 1, d[i]![j - 1]! + 1, d[i - 1]![j - 1]! + cost)
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        d[i]![j] = Math.min(d[i]![j]!, d[i - 2]![j - 2]! + 1)
    }
  return d[a.length]![b.length]!
}
