import * as v from 'valibot'

/** Under which terms the article may be used. */
export const licence = v.strictObject({
  /** SPDX: `CC-BY-4.0`. */
  id: v.optional(v.string()),
  url: v.optional(v.string()),
  name: v.optional(v.string()),
})
/** The licence, read. */
export type Licence = v.InferOutput<typeof licence>

/** Who holds the copyright. */
export const copyright = v.strictObject({
  statement: v.optional(v.string()),
  year: v.optional(v.string()),
  holder: v.optional(v.string()),
})
/** The copyright, read. */
export type Copyright = v.InferOutput<typeof copyright>
