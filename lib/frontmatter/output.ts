import * as v from 'valibot'

/** What gets a number. */
export const numbering = v.strictObject({
  sections: v.optional(v.boolean(), false),
  figures: v.optional(v.boolean(), true),
  tables: v.optional(v.boolean(), true),
  equations: v.optional(v.boolean(), true),
})

/** What a build writes. */
export const outputs = v.array(v.picklist(['html', 'pdf', 'jats']))
