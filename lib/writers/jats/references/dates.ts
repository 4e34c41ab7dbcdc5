import type { CslDate } from '../../../document/document.ts'
import type { Content } from '../element.ts'
import { dateParts, isoDate } from '../front/dates.ts'
import { type Field, part } from './field.ts'

/** Year, month and day of the first date, where they are numbers. */
export function numbersOf(
  date: CslDate | undefined,
): { year: number; month?: number; day?: number } | undefined {
  const [year, month, day] = (date?.['date-parts']?.[0] ?? []).map(Number)
  if (year === undefined || !Number.isInteger(year)) return undefined
  return {
    year,
    ...(month !== undefined && month >= 1 && month <= 12 ? { month } : {}),
    ...(day !== undefined && day >= 1 && day <= 31 ? { day } : {}),
  }
}

const isDate = (value: unknown): value is CslDate => typeof value === 'object' && value !== null

/** The year that the work appeared, or the author's words for it. */
export const year: Field = (item, reference) => {
  const date = numbersOf(item.issued)
  // JATS4R takes years of four digits only.
  if (date && date.year >= 1400) {
    return part('year', reference, ['issued', 'year', 'date'], String(date.year), {
      'iso-8601-date': isoDate(date),
    })
  }
  const words =
    item.issued?.literal ??
    item.issued?.raw ??
    (date && (date.year > 0 ? String(date.year) : `${-date.year} BCE`))
  return words && part('string-date', reference, ['issued', 'year', 'date'], words)
}

/** Day and month besides the year, for what appears daily. */
export const day: Field = (item, reference) => {
  const date = numbersOf(item.issued)
  if (date?.month === undefined) return undefined
  return dateParts(date)
    .filter((node) => node.name !== 'year')
    .map((node) => part(node.name, reference, ['issued', 'date'], node.children))
}

/** When the work was looked up. */
export const accessed: Field = (item, reference) => dateInCitation(item.accessed, 'access-date', reference)

/** When the work was first published, where that is another year. */
export const original: Field = (item, reference) => {
  const date = item['original-date']
  return isDate(date) ? dateInCitation(date, 'original-date', reference) : undefined
}

function dateInCitation(date: CslDate | undefined, type: string, reference: Parameters<Field>[1]): Content {
  const numbers = numbersOf(date)
  const words = numbers ? isoDate(numbers) : (date?.literal ?? date?.raw)
  const attributes = { 'content-type': type, 'iso-8601-date': numbers && isoDate(numbers) }
  return (
    words &&
    part(
      'date-in-citation',
      reference,
      [type === 'access-date' ? 'accessed' : 'origdate', 'urldate'],
      words,
      attributes,
    )
  )
}

/** When and where a conference was held. */
export const conferenceDate: Field = (item, reference) => {
  const date = item['event-date']
  const numbers = isDate(date) ? numbersOf(date) : undefined
  return numbers && part('conf-date', reference, ['event-date', 'eventdate'], isoDate(numbers))
}
