import * as v from 'valibot'

/** A calendar date, as exact as the author gave it. `literal` is what the author wrote. */
export const calendarDate = v.strictObject({
  year: v.optional(v.number()),
  month: v.optional(v.number()),
  day: v.optional(v.number()),
  literal: v.string(),
})
/** A calendar date, read. */
export type CalendarDate = v.InferOutput<typeof calendarDate>

/** The history of the article. */
export const dates = v.strictObject({
  /** Of this version of the manuscript, without saying which event. */
  date: v.optional(calendarDate),
  received: v.optional(calendarDate),
  revised: v.optional(calendarDate),
  accepted: v.optional(calendarDate),
  published: v.optional(calendarDate),
})
/** The dates, read. */
export type Dates = v.InferOutput<typeof dates>
