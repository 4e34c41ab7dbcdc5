import { expect, test } from 'vitest'
import { TaggedText } from '../../lib/proof/pdf/tagged-text.ts'

const line = { y: 0, size: 10 }

/** Runs as they are painted, from left to right; those of Arabic and Hebrew letters are painted backwards. */
function read(painted: readonly string[], rightToLeft: boolean): string {
  const text = new TaggedText(line)
  for (const run of painted) {
    const isBackwards = /[\u0590-\u06ff]/.test(run)
    text.add(isBackwards ? [...run].toReversed() : [...run], line, isBackwards, true)
  }
  return text.read(rightToLeft)
}

test.each([
  ['a span of numbers', 'بين 1906–1917 في', ['في', ' ', '1917', '–', '1906', ' ', 'بين']],
  ['a decimal number', 'نحو 12.5 كم', ['كم', ' ', '12', '.', '5', ' ', 'نحو']],
  ['words of another script', 'معيار TEI P5 (Text) هنا', ['هنا', ') ', 'TEI P5 (Text', ' ', 'معيار']],
  ['a number after such words', 'معيار TEI 5–6 هنا', ['هنا', ' ', 'TEI', ' ', '5', '–', '6', ' ', 'معيار']],
])('a line from right to left with %s is read in its order', (_, expected, painted) => {
  expect(read(painted, true)).toBe(expected)
})

test('words from right to left in a line of the other direction are read in their order', () => {
  expect(read(['The paper ', 'دمشق', ' ', 'جريدة', ' of 1906–1917.'], false)).toBe(
    'The paper جريدة دمشق of 1906–1917.',
  )
})
