import * as v from 'valibot'
import { text } from './field.ts'
import { funderId } from './identifiers.ts'

/** A grant. */
export const fundingEntry = v.strictObject({
  funder: v.optional(text('Name of the funder.', 'Deutsche Forschungsgemeinschaft')),
  /** A DOI of the Open Funder Registry, or a ROR URL. */
  funderId: v.optional(funderId),
  award: v.optional(text('Number of the grant.', '123456')),
  /** Who got it: a contributor's name. */
  recipient: v.optional(text('Who received it: a contributor’s name.', 'Anna Maria Jensen')),
})
/** A grant, read. */
export type FundingEntry = v.InferOutput<typeof fundingEntry>
