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

/** How JATS is written. */
export const jats = v.pipe(
  v.strictObject({
    version: v.optional(
      v.pipe(
        v.picklist(['1.2', '1.3', '1.4']),
        v.description('Version of JATS; 1.3 if not set, the newest that PMC takes.'),
      ),
    ),
    tagSet: v.optional(
      v.pipe(
        v.picklist(['publishing', 'archiving']),
        v.description(
          'Tag set: publishing if not set, or archiving, which asks for no title and no journal.',
        ),
      ),
    ),
    customMeta: v.optional(
      v.pipe(
        v.record(v.string(), v.string()),
        v.description('Further metadata by name, as a system asks for them.'),
        v.examples([{ 'article-section': 'Coasts' }]),
      ),
      {},
    ),
    citations: v.optional(
      v.pipe(
        v.picklist(['element', 'mixed']),
        v.description(
          'References field by field (element, if not set), or as the citation style prints them (mixed).',
        ),
      ),
    ),
  }),
  v.title('version, tag set, form of citations and custom metadata'),
  v.description('How JATS is written.'),
)

/** What a build writes. */
export const outputs = v.pipe(
  v.array(v.picklist(['html', 'pdf', 'jats'])),
  v.title('a list of html, pdf and jats'),
  v.description('What a build writes; all three if not set.'),
)
