import * as v from 'valibot'
import { text } from './field.ts'
import { ror, url } from './identifiers.ts'

/** An institution that contributors belong to. */
export const affiliation = v.strictObject({
  /** By which contributors name it. */
  id: text('By which contributors name it: a number or a short word.', '1'),
  institution: v.optional(text('Name of the institution.', 'Kiel University')),
  department: v.optional(text('Department, institute or group within it.', 'Institute of Geosciences')),
  street: v.optional(text('Street and number.')),
  city: v.optional(text('City.', 'Kiel')),
  region: v.optional(text('State or province.', 'Schleswig-Holstein')),
  postalCode: v.optional(text('Postal code.', '24118')),
  country: v.optional(text('Country, by name or ISO 3166-1 code.', 'Germany')),
  /** ISO 3166-1 alpha-2, given or found from `country`. */
  countryCode: v.optional(text('ISO 3166-1 alpha-2 code; found from the country’s name.', 'DE')),
  /** `https://ror.org/…`. */
  ror: v.optional(ror),
  url: v.optional(url('The institution’s page.')),
  /** Other identifiers by kind: `isni`, `ringgold`, `grid`, `wikidata`. */
  ids: v.optional(
    v.pipe(v.record(v.string(), v.string()), v.description('Other identifiers by kind, such as isni.')),
  ),
  /** The whole address in one string, where the author gave no parts. */
  text: v.optional(
    text(
      'The whole address in one line, where you do not want to give parts.',
      'Kiel University, Kiel, Germany',
    ),
  ),
})

/** One affiliation, read. */
export type Affiliation = v.InferOutput<typeof affiliation>
