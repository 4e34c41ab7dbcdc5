import * as v from 'valibot'
import { flag } from './field.ts'

/** What gets a number. */
export const numbering = v.pipe(
  v.strictObject({
    sections: v.optional(flag('Sections: 1, 1.1, …; numbers typed in headings are replaced.'), false),
    figures: v.optional(flag('Figures.'), true),
    tables: v.optional(flag('Tables.'), true),
    equations: v.optional(flag('Displayed formulas.'), true),
  }),
  v.title('yes, no, or a list of what is numbered'),
  v.description('What gets a number.'),
)

/** What a build writes. */
export const outputs = v.pipe(
  v.array(v.picklist(['html', 'pdf', 'jats'])),
  v.title('a list of html, pdf and jats'),
  v.description('What a build writes; all three if not set.'),
)
