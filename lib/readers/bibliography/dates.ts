import type { CslDate } from '../../document/document.ts'

const months: Readonly<Record<string, number>> = {
  jan: 1,
  feb: 2,
  mar: 3,
  apr: 4,
  may: 5,
  jun: 6,
  jul: 7,
  aug: 8,
  sep: 9,
  oct: 10,
  nov: 11,
  dec: 12,
}

/**
 * Reads a date as biblatex has it: ISO 8601-2 (EDTF) levels 0 and 1 (biblatex 3.20, section 2.3.8), with ranges,
 * seasons, unknown digits and `~`, `?`, `%` for doubt.
 *
 * @param text such as `2009`, `2009-05-17`, `1999-21`, `2004/2006`, `1876~`, `199X`, `2010/..`
 * @returns a CSL date, or nothing where the text is no date
 */
export function readEdtf(text: string): CslDate | undefined {
  const ends = text.trim().split('/')
  if (ends.length > 2) return undefined
  const date: CslDate = { 'date-parts': [] }
  for (const end of ends) {
    if (end === '' || end === '..') continue
    const match =
      /^(-?(?:Y-?\d{1,9}|\d{1,4}|\d{1,3}X{1,3}))(?:-(\d{1,2}|XX))?(?:-(\d{1,2}|XX))?(?:T[\d:.Z+-]*)?([~?%])?$/i.exec(
        end.trim(),
      )
    if (!match) return undefined
    const [, year, month, day, doubt] = match
    const parts = [Number(year!.replace(/^Y/i, '').replace(/X/gi, '0'))]
    const second = Number(month)
    if (second >= 21 && second <= 24) date.season = second - 20
    else if (second >= 1 && second <= 12) {
      parts.push(second)
      if (Number(day) >= 1 && Number(day) <= 31) parts.push(Number(day))
    } else if (month !== undefined && month !== 'XX') return undefined
    if (doubt !== undefined || /X/i.test(year!)) date.circa = true
    date['date-parts']!.push(parts)
  }
  return date['date-parts']!.length > 0 ? date : undefined
}

/**
 * Reads BibTeX's `year`, `month` and `day`.
 *
 * @returns a CSL date; where the year is no number, its text as `literal` (“in press”)
 */
export function readYearMonthDay(year: string, month?: string, day?: string): CslDate {
  const text = year.trim()
  const bare = /^\(?\s*(?:(c\.?|ca\.?|circa)\s*)?(-?\d{1,4})\s*(?:([?~])\s*)?\)?$/i.exec(text)
  if (!bare) return readEdtf(text.replace(/\s*[-–—]+\s*(?=\d{4}$)/, '/')) ?? { literal: text }
  const date: CslDate = { 'date-parts': [[Number(bare[2])]] }
  if (bare[1] || bare[3]) date.circa = true
  if (month === undefined) return date
  const start = date['date-parts']![0]!
  // “10–12 June” and “June/July” are in use: the range is kept where it is plain.
  const names = month.toLowerCase().match(/\p{L}{3,}/gu) ?? []
  const found = names.map((name) => months[name.slice(0, 3)]).filter((number) => number !== undefined)
  const [, number, numbered] = /^\s*(\d{1,2})(?:[\s.,-]+(\d{1,2}))?\s*$/.exec(month) ?? []
  if (found.length === 0 && number !== undefined) found.push(Number(number))
  const [first, second] = found
  if (first === undefined || first < 1 || first > 12) return date
  start.push(first)
  const days = (day ?? numbered ?? (names.length > 0 ? month : '')).match(/\d{1,2}/g)?.map(Number) ?? []
  if (days[0] !== undefined && days[0] >= 1 && days[0] <= 31) start.push(days[0])
  if (second !== undefined && second > first) date['date-parts']!.push([start[0]!, second])
  return date
}
