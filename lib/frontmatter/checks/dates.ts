import { isMovingDate } from '../parse-date.ts'
import type { Check } from './check.ts'

/** Dates that cannot be read, and those that only a clock or another tool could fill in. */
export const checkDates: Check = (metadata, _places, say) => {
  for (const [event, date] of Object.entries(metadata.dates)) {
    if (date === undefined) continue
    const { literal } = date
    const path = `dates.${event}`
    if (date.year === undefined) {
      if (isMovingDate(literal)) {
        say('frontmatter/moving-date', path, {
          reason: `Unexpected date “${literal}”, which is another one with every run, expected a day such as 2021-04-15`,
          note: 'The same manuscript gives the same result on every day: galley has no clock. No output has a date; give the day.',
          actual: literal,
        })
        continue
      }
      say('frontmatter/unreadable-date', path, {
        reason: `Unexpected date “${literal}”, expected a day such as 2021-04-15 or 15 April 2021`,
        note: 'It is kept as written, and no output gives it as a date for machines.',
        actual: literal,
      })
    } else if (date.month === undefined && /^\d{1,2}[-/]\d{1,2}[-/]\d{4}$/.test(literal.trim())) {
      const [first, second, year] = literal.trim().split(/[-/]/) as [string, string, string]
      say('frontmatter/unreadable-date', path, {
        reason: `Unexpected date “${literal}”, expected one with a single reading`,
        note: 'Day and month could be either way round; only the year is used.',
        actual: literal,
        expected: [iso(year, second, first), iso(year, first, second)],
      })
    }
  }
}

function iso(year: string, month: string, day: string): string {
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
}
