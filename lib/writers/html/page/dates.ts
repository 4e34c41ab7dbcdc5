import type { Element } from 'hast'
import type { CalendarDate } from '../../../frontmatter/dates.ts'
import { element, text } from '../element.ts'

/** A date as ISO 8601 has it, as exact as it was given; nothing without a year. */
export function isoDate(date: CalendarDate): string | undefined {
  if (date.year === undefined) return undefined
  const pad = (value: number, length: number) => String(value).padStart(length, '0')
  const year = pad(date.year, 4)
  if (date.month === undefined) return year
  return date.day === undefined
    ? `${year}-${pad(date.month, 2)}`
    : `${year}-${pad(date.month, 2)}-${pad(date.day, 2)}`
}

/** A date in words of the article's language; what the author wrote where it is no calendar date. */
export function writtenDate(date: CalendarDate, language: string): string {
  if (date.year === undefined || date.month === undefined) return date.literal
  const options: Intl.DateTimeFormatOptions = { year: 'numeric', month: 'long', timeZone: 'UTC' }
  if (date.day !== undefined) options.day = 'numeric'
  const instant = new Date(Date.UTC(date.year, date.month - 1, date.day ?? 1))
  try {
    // Plain “en” is written month first; the day first is what most journals print.
    return new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, options).format(instant)
  } catch {
    return date.literal
  }
}

/** A `time` element. */
export function timeElement(date: CalendarDate, language: string): Element {
  return element('time', { dateTime: isoDate(date) }, [text(writtenDate(date, language))])
}
