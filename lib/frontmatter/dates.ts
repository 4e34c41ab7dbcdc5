import * as v from 'valibot'
import { parseDate } from './parse-date.ts'

/** A calendar date, as exact as the author gave it. `literal` is what the author wrote. */
const date = v.strictObject({
  year: v.optional(v.number()),
  month: v.optional(v.number()),
  day: v.optional(v.number()),
  literal: v.string(),
})

/** A calendar date: read from what the author wrote, in any common spelling. */
const calendarDate = (description: string) =>
  v.pipe(
    v.union([v.string(), date]),
    v.title('a date'),
    v.description(description),
    v.examples(['2021-04-15', '15 April 2021']),
    v.transform(
      (written): v.InferOutput<typeof date> =>
        typeof written === 'string' ? { ...parseDate(written), literal: written } : written,
    ),
  )

/** A calendar date, read. */
export type CalendarDate = v.InferOutput<typeof date>

/** The history of the article. */
export const dates = v.pipe(
  v.strictObject({
    /** Of this version of the manuscript, without saying which event. */
    date: v.optional(calendarDate('Date of this version of the manuscript.')),
    received: v.optional(calendarDate('When the journal received the manuscript.')),
    revised: v.optional(calendarDate('When the journal received the last revision.')),
    accepted: v.optional(calendarDate('When the journal accepted it.')),
    published: v.optional(calendarDate('When it was published.')),
  }),
  v.title('a list of dates by event'),
  v.description('The history of the article.'),
)
/** The dates, read. */
export type Dates = v.InferOutput<typeof dates>
