import { type EntryRule, textOfField } from '../reference-rule.ts'

/** Check digits of ISBN (ISO 2108) and ISSN (ISO 3297). */
export const standardNumbers: EntryRule = ({ item }) => [
  ...numbersIn(textOfField(item, 'ISBN'), /[\dXx](?:[-\u2010-\u2013\s]?[\dXx]){8,12}/g)
    .filter((isbn) => !isIsbn(isbn))
    .map((isbn) => ({
      text: `ISBN ${isbn} has a wrong check digit or length`,
      field: 'ISBN',
      state: 'red' as const,
    })),
  ...numbersIn(textOfField(item, 'ISSN'), /\d{4}[-\u2010-\u2013\s]?\d{3}[\dXx]/g)
    .filter((issn) => !isIssn(issn))
    .map((issn) => ({ text: `ISSN ${issn} has a wrong check digit`, field: 'ISSN', state: 'red' as const })),
]

function numbersIn(text: string, form: RegExp): string[] {
  return text.slice(0, 400).match(form) ?? []
}

/** Whether an ISBN of ten or thirteen digits is right. */
export function isIsbn(written: string): boolean {
  const digits = bare(written)
  if (/^\d{9}[\dX]$/.test(digits))
    return [...digits].reduce((sum, digit, index) => sum + (10 - index) * valueOfDigit(digit), 0) % 11 === 0
  if (!/^97[89]\d{10}$/.test(digits)) return false
  return (
    [...digits].reduce((sum, digit, index) => sum + (index % 2 === 0 ? 1 : 3) * valueOfDigit(digit), 0) %
      10 ===
    0
  )
}

/** Whether an ISSN is right. */
export function isIssn(written: string): boolean {
  const digits = bare(written)
  if (!/^\d{7}[\dX]$/.test(digits)) return false
  return [...digits].reduce((sum, digit, index) => sum + (8 - index) * valueOfDigit(digit), 0) % 11 === 0
}

const bare = (written: string) => written.replace(/[^\dXx]/g, '').toUpperCase()
const valueOfDigit = (digit: string) => (digit === 'X' ? 10 : Number(digit))
