import type { Element } from 'xast'
import type { CalendarDate } from '../../../frontmatter/dates.ts'
import { element, placed } from '../element.ts'
import type { Result, State } from '../state.ts'

/** The day of publication. */
export function articleDates(state: State): Result {
  const { published } = state.document.metadata.dates
  if (published?.year === undefined) return undefined
  const attributes = {
    'date-type': 'pub',
    'publication-format': 'electronic',
    'iso-8601-date': isoDate(published),
  }
  return placed(element('pub-date', attributes, dateParts(published)), state.place('dates.published'))
}

/** Events of the history, by the word that JATS has for each; a date of no event is the manuscript's own. */
const events = [
  ['manuscript', 'date'],
  ['received', 'received'],
  ['rev-recd', 'revised'],
  ['accepted', 'accepted'],
] as const

/** When the article was written, received, revised and accepted; JATS has no place for what is no calendar date. */
export function history(state: State): Result {
  const written = events.flatMap(([type, key]) => {
    const date = state.document.metadata.dates[key]
    if (date?.year === undefined) return []
    const made = element('date', { 'date-type': type, 'iso-8601-date': isoDate(date) }, dateParts(date))
    return placed(made, state.place(`dates.${key}`))
  })
  return written.length > 0 && element('history', {}, written)
}

const two = (number: number): string => String(number).padStart(2, '0')

/** A date as ISO 8601 writes it, as exact as it is known: `2024-03-15`, `2024-03`, `2024`. */
export function isoDate(date: Pick<CalendarDate, 'year' | 'month' | 'day'>): string {
  const parts = [String(date.year).padStart(4, '0')]
  if (date.month !== undefined) {
    parts.push(two(date.month))
    if (date.day !== undefined) parts.push(two(date.day))
  }
  return parts.join('-')
}

/** `day`, `month` and `year`, in the order of the DTD. */
export function dateParts(date: Pick<CalendarDate, 'year' | 'month' | 'day'>): Element[] {
  const { day, month, year } = date
  return [
    ...(day !== undefined && month !== undefined ? [element('day', {}, two(day))] : []),
    ...(month !== undefined ? [element('month', {}, two(month))] : []),
    element('year', {}, String(year)),
  ]
}
