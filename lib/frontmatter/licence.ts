import * as v from 'valibot'
import { text } from './field.ts'
import { url } from './identifiers.ts'

/** Under which terms the article may be used. */
export const licence = v.pipe(
  v.strictObject({
    /** SPDX: `CC-BY-4.0`. */
    id: v.optional(text('SPDX id of the licence.', 'CC-BY-4.0')),
    url: v.optional(url('Address of the licence; found from the SPDX id.')),
    name: v.optional(text('What the licence says, in a sentence, or its name.')),
  }),
  v.title('an SPDX id or an address'),
  v.description('Under which terms the article may be used: an SPDX id, an address, or both.'),
)
/** The licence, read. */
export type Licence = v.InferOutput<typeof licence>

/** Who holds the copyright. */
export const copyright = v.pipe(
  v.strictObject({
    statement: v.optional(text('The whole statement.', '© 2024 Jensen and Okafor')),
    year: v.optional(text('Year.', '2024')),
    holder: v.optional(text('Holder.', 'Jensen and Okafor')),
  }),
  v.title('a statement, or year and holder'),
  v.description('Who holds the copyright.'),
)
/** The copyright, read. */
export type Copyright = v.InferOutput<typeof copyright>
