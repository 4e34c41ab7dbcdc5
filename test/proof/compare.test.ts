import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareEntries } from '../../lib/proof/compare.ts'

const entries = (text: string) =>
  text
    .split(/\s+/)
    .filter(Boolean)
    .map((word, index) => ({ text: word, place: at(index) }))
const at = (index: number) => ({
  start: { line: index + 1, column: 1, offset: index },
  end: { line: index + 1, column: 2, offset: index + 1 },
})
const compare = (expected: string, actual: string) =>
  compareEntries(entries(expected), entries(actual)).map(
    ({ kind, words, place }) => `${kind} ${words.join(' ')} @${place?.start.line}`,
  )

describe('compareEntries', () => {
  it('finds nothing where both are the same', () => {
    expect(compare('one two three', 'one two three')).toEqual([])
  })

  it.each([
    ['a lost word', 'one two three four', 'one two four', ['missing three @3']],
    ['a lost end', 'one two three four', 'one two', ['missing three four @3']],
    ['a lost beginning', 'one two three', 'three', ['missing one two @1']],
    ['everything', 'one two', '', ['missing one two @1']],
    ['a doubled note', 'see note here the end', 'see note here note here the end', ['repeated note here @4']],
    ['words too many', 'one two three', 'one two extra three', ['unexplained extra @3']],
    [
      'two items swapped',
      'first apple then second pear then end',
      'second pear then first apple then end',
      ['moved first apple then @1'],
    ],
    [
      'a cut word',
      'significant results',
      'signicant results',
      ['unexplained signicant @1', 'missing significant @1'],
    ],
  ])('finds %s', (_name, expected, actual, differences) => {
    expect(compare(expected, actual).sort()).toEqual([...differences].sort())
  })

  it('accounts for each lost word, whatever is lost', () => {
    const word = fc.constantFrom('a', 'b', 'c', 'd', 'alpha', 'beta', 'gamma')
    fc.assert(
      fc.property(fc.array(word), fc.nat(), fc.nat({ max: 5 }), (words, start, length) => {
        const from = words.length === 0 ? 0 : start % words.length
        const kept = [...words.slice(0, from), ...words.slice(from + length)]
        const differences = compareEntries(entries(words.join(' ')), entries(kept.join(' ')))
        const lost = differences.flatMap(({ kind, words: named }) => (kind === 'missing' ? named : []))
        const gained = differences.flatMap(({ kind, words: named }) => (kind === 'missing' ? [] : named))
        return lost.length - gained.length === words.length - kept.length
      }),
    )
  })

  it('finds nothing only where both are the same', () => {
    const sequence = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 8 })
    fc.assert(
      fc.property(sequence, sequence, (one, other) => {
        const same = one.join(' ') === other.join(' ')
        return same === (compare(one.join(' '), other.join(' ')).length === 0)
      }),
    )
  })

  it('keeps up with long texts that differ everywhere', () => {
    const one = Array.from({ length: 60_000 }, (_, index) => `a${index % 997}`).join(' ')
    const other = Array.from({ length: 60_000 }, (_, index) => `b${index % 991}`).join(' ')
    expect(compare(one, other).length).toBe(2)
  })
})
