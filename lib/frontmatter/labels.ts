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
    theorem: words('Theorems.'),
    lemma: words('Lemmas.'),
    corollary: words('Corollaries.'),
    proposition: words('Propositions.'),
    conjecture: words('Conjectures.'),
    definition: words('Definitions.'),
    example: words('Examples.'),
    exercise: words('Exercises.'),
    solution: words('Solutions.'),
    remark: words('Remarks.'),
    algorithm: words('Algorithms.'),
    note: words('Numbered boxes that note something.'),
    tip: words('Numbered boxes with a tip.'),
    warning: words('Numbered boxes that warn.'),
    important: words('Numbered boxes on what is important.'),
    caution: words('Numbered boxes that ask for caution.'),
  }),
  v.title('words by kind'),
  v.description(
    'Words before the numbers of figures, tables, listings, equations, sections, theorems and boxes, where they are not those of the language.',
  ),
)
