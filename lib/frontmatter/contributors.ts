import * as v from 'valibot'

/** How much a contributor did in a role (CRediT, JATS `degree-contribution`). */
export const degree = v.picklist(['lead', 'equal', 'supporting'])

/** A CRediT role (https://credit.niso.org/), by its term. */
export const creditRole = v.strictObject({ role: v.string(), degree: v.optional(degree) })

/** A person or a group that made the work. Either `name`, or `family` (with `given`), or `collective`. */
export const contributor = v.strictObject({
  /** The name as the author wrote it in one string; `given` and `family` are derived where it is plain. */
  name: v.optional(v.string()),
  given: v.optional(v.string()),
  family: v.optional(v.string()),
  /** “von”, “de la”. */
  particle: v.optional(v.string()),
  suffix: v.optional(v.string()),
  /** A group's name. */
  collective: v.optional(v.string()),
  degrees: v.optional(v.string()),
  /** The bare form, `0000-0002-1825-0097`, checksum proved. */
  orcid: v.optional(v.string()),
  orcidAuthenticated: v.optional(v.boolean()),
  email: v.optional(v.string()),
  url: v.optional(v.string()),
  corresponding: v.optional(v.boolean(), false),
  equalContribution: v.optional(v.boolean(), false),
  deceased: v.optional(v.boolean()),
  roles: v.optional(v.array(creditRole), []),
  /** `Affiliation.id`s, in the author's order. */
  affiliations: v.optional(v.array(v.string()), []),
  note: v.optional(v.string()),
})

/** One contributor, read. */
export type Contributor = v.InferOutput<typeof contributor>
