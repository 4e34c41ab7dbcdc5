import * as v from 'valibot'
import { text } from './field.ts'

/** The words that stand before the numbers of one kind. */
function words(description: string) {
  return v.optional(
    v.pipe(
      v.strictObject({
        caption: v.optional(text('Before the number over the thing itself.', 'Fig.')),
        reference: v.optional(
          text('Before the number in a reference to it; that of the caption if not set.', 'fig.'),
        ),
      }),
      v.title('a word, or one each for caption and reference'),
      v.description(description),
    ),
    {},
  )
}

/** The words before numbers, where they are not those of the article's language. */
export const labels = v.pipe(
  v.strictObject({
    figure: words('Figures.'),
    table: words('Tables.'),
    listing: words('Listings.'),
    equation: words('Displayed formulas.'),
    section: words('Sections.'),
  }),
  v.title('words by kind'),
  v.description(
    'Words before the numbers of figures, tables, listings, equations and sections, where they are not those of the language.',
  ),
)
