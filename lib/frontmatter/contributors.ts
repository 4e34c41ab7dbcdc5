import * as v from 'valibot'
import { flag, text, texts } from './field.ts'
import { email, orcid, url } from './identifiers.ts'

/** How much a contributor did in a role (CRediT, JATS `degree-contribution`). */
export const degree = v.pipe(
  v.picklist(['lead', 'equal', 'supporting']),
  v.description('How much the contributor did in the role.'),
)

/** A CRediT role (https://credit.niso.org/), by its term; or a role in the author's own words. */
export const creditRole = v.strictObject({
  role: text('One of the 14 CRediT terms, or a role in your own words.', 'Software'),
  degree: v.optional(degree),
})

const person = {
  /** The name as the author wrote it in one string; `given` and `family` are derived where it is plain. */
  name: v.optional(
    text('The name in one line; given and family name are found where that is plain.', 'Anna Maria Jensen'),
  ),
  given: v.optional(text('Given names.', 'Anna Maria')),
  family: v.optional(text('Family name, without its particle.', 'Jensen')),
  /** “von”, “de la”. */
  particle: v.optional(text('Particle before the family name.', 'van')),
  suffix: v.optional(text('What follows the name.', 'Jr.')),
  /** `eastern`: the family name stands first (JATS `name-style`). */
  nameStyle: v.optional(
    v.pipe(
      v.picklist(['western', 'eastern', 'islensk', 'given-only']),
      v.description('Order of the names, as JATS has it.'),
    ),
  ),
  degrees: v.optional(text('Academic degrees.', 'PhD')),
  /** The bare form, `0000-0002-1825-0097`, checksum proved. */
  orcid: v.optional(orcid),
  orcidAuthenticated: v.optional(flag('Whether the ORCID was confirmed by its owner’s login.')),
  email: v.optional(email),
  url: v.optional(url('The contributor’s own page.')),
  corresponding: v.optional(flag('Whether readers write to this contributor.'), false),
  equalContribution: v.optional(
    flag('Whether this contributor did as much as others who have this mark.'),
    false,
  ),
  deceased: v.optional(flag('Whether the contributor has died.')),
  roles: v.optional(
    v.pipe(
      v.array(creditRole),
      v.title('a list of roles'),
      v.description('CRediT roles (https://credit.niso.org/).'),
    ),
    [],
  ),
  /** `Affiliation.id`s, in the author's order. */
  affiliations: v.optional(texts('Ids of the affiliations, in order.', ['1', '2']), []),
  note: v.optional(text('A note on the contributor, such as a present address.')),
}

/** A person of a group. */
export const member = v.strictObject(person)

/** A person or a group that made the work. Either `name`, or `family` (with `given`), or `collective`. */
export const contributor = v.strictObject({
  ...person,
  /** A group's name. */
  collective: v.optional(text('Name of a group that is an author as a whole.', 'The Sylt Consortium')),
  /** Of a group, where the author names them. */
  members: v.optional(
    v.pipe(
      v.array(member),
      v.title('a list of persons'),
      v.description('The group’s members, each with the parts of a contributor.'),
    ),
  ),
})

/** One contributor, read. */
export type Contributor = v.InferOutput<typeof contributor>
/** A member of a group, read. */
export type Member = v.InferOutput<typeof member>
/** A role of a contributor, read. */
export type Role = v.InferOutput<typeof creditRole>
