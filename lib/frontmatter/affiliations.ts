import * as v from 'valibot'

/** An institution that contributors belong to. */
export const affiliation = v.strictObject({
  /** By which contributors name it. */
  id: v.string(),
  institution: v.optional(v.string()),
  department: v.optional(v.string()),
  street: v.optional(v.string()),
  city: v.optional(v.string()),
  region: v.optional(v.string()),
  postalCode: v.optional(v.string()),
  country: v.optional(v.string()),
  /** ISO 3166-1 alpha-2, given or found from `country`. */
  countryCode: v.optional(v.string()),
  /** `https://ror.org/…`. */
  ror: v.optional(v.string()),
  /** The whole address in one string, where the author gave no parts. */
  text: v.optional(v.string()),
})

/** One affiliation, read. */
export type Affiliation = v.InferOutput<typeof affiliation>
