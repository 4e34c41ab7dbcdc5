import type { ListNumbering } from './nodes.ts'

/** Roman signs with their values, the greatest first. */
export const romanSigns: readonly (readonly [string, number])[] = [
  ['m', 1000],
  ['cm', 900],
  ['d', 500],
  ['cd', 400],
  ['c', 100],
  ['xc', 90],
  ['l', 50],
  ['xl', 40],
  ['x', 10],
  ['ix', 9],
  ['v', 5],
  ['iv', 4],
  ['i', 1],
]

/** The number of a list's item as it is shown: `3.`, `(iv)`, `c)`. */
export function writtenNumber(value: number, { style, delimiter }: ListNumbering): string {
  const digits = inStyle(value, style)
  if (delimiter === 'parentheses') return `(${digits})`
  return delimiter === 'parenthesis' ? `${digits})` : `${digits}.`
}

function inStyle(value: number, style: ListNumbering['style']): string {
  // CSS Counter Styles 3: what a style cannot write is written in digits.
  if (style === 'decimal' || value < 1 || value > 3999) return String(value)
  const lower = style.endsWith('roman') ? roman(value) : alphabetic(value)
  return style.startsWith('upper') ? lower.toUpperCase() : lower
}

function roman(value: number): string {
  let rest = value
  let written = ''
  for (const [sign, worth] of romanSigns) {
    for (; rest >= worth; rest -= worth) written += sign
  }
  return written
}

/** a … z, aa, ab, …. */
function alphabetic(value: number): string {
  let written = ''
  for (let rest = value; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    written = String.fromCharCode(97 + ((rest - 1) % 26)) + written
  }
  return written
}
