import * as v from 'valibot'

/** A grant. */
export const fundingEntry = v.strictObject({
  funder: v.optional(v.string()),
  /** A DOI of the Open Funder Registry, or a ROR URL. */
  funderId: v.optional(v.string()),
  award: v.optional(v.string()),
  /** Who got it: a contributor's name. */
  recipient: v.optional(v.string()),
})
/** A grant, read. */
export type FundingEntry = v.InferOutput<typeof fundingEntry>
