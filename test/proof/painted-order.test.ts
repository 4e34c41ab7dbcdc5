import { expect, test } from 'vitest'
import { asPrinted } from '../../lib/proof/painted-order.ts'

const words = (text: string) => text.split(' ')
const page = [
  'בשנת 2019 פרסם Smith (חוקר ב-MIT) מחקר על למידה עמוקה.',
  'הדיוק היה 95.3% ב-1,234 מקרים (מתוך 2000).',
  'אחד שניים שלוש ארבע',
  'Words of one direction, which stay.',
].map(words)
/** The same, as a reader of the PDF gets it that takes each line for one from left to right. */
const found = [
  'למידה עמוקה. מחקר על )MIT-חוקר ב (Smith פרסם2019בשנת',
  ').2000מקרים (מתוך 1,234 ב-95.3%הדיוק היה',
  'אחד שניים שלוש ארבע',
  'Words of onedirection, which stay.',
].map(words)

test('lines of both directions are taken as the page has them', () => {
  expect(asPrinted(page, found)).toEqual(page.flat())
})

const planted: [string, number, (line: string) => string][] = [
  ['a lost word', 0, (line) => line.replace('מחקר ', '')],
  ['a lost sign', 0, (line) => line.replace('(', '')],
  ['a lost figure', 1, (line) => line.replace('2000', '200')],
  ['another figure', 1, (line) => line.replace('95.3', '95.4')],
  ['a word that is there twice', 1, (line) => line.replace('מתוך', 'מתוךמתוך')],
  ['words of one direction in another order', 2, () => 'אחד שלוש שניים ארבע'],
  ['words from left to right in another order', 3, () => 'Words one of direction, which stay.'],
  ['a glyph without a text', 0, (line) => line.replace('ל', '\uFFFD')],
]

test.each(planted)('%s is still a fault', (_, block, plant) => {
  const faulty = found.map((line, at) => (at === block ? words(plant(line.join(' '))) : line))
  expect(asPrinted(page, faulty)).not.toEqual(page.flat())
})

test('blocks that change places are still a fault', () => {
  const [first = [], second = [], ...rest] = found
  expect(asPrinted(page, [second, first, ...rest])).not.toEqual(page.flat())
})

test('a lost word does not make faults of the lines around it', () => {
  const faulty = found.map((line, at) => (at === 2 ? words('אחד שניים ארבע') : line))
  expect(asPrinted(page, faulty)).toEqual(page.flat().filter((word) => word !== 'שלוש'))
})

test('thousands of words that agree in nothing take no long time', () => {
  const left = Array.from({ length: 4000 }, (_, at) => `א${at}(`)
  const right = Array.from({ length: 4000 }, (_, at) => `ב${at}(`)
  expect(asPrinted([left], [right])).toEqual(right)
})
