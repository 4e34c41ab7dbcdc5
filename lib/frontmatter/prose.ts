import * as v from 'valibot'
import { markdown, text } from './field.ts'
import { language } from './identifiers.ts'

/** An abstract: the main one has no type. The text is Markdown. */
export const abstractEntry = v.strictObject({
  text: markdown('The abstract.'),
  /** JATS `abstract-type`: `plain-language-summary`, `graphical`, `key-points`… */
  type: v.optional(
    text(
      'Kind of abstract; the main one has none.',
      'plain-language-summary',
      'graphical',
      'key-points',
      'teaser',
    ),
  ),
  title: v.optional(text('Heading, where it is not “Abstract”.', 'Plain-language summary')),
  language: v.optional(language('Language (BCP 47), where it is not the article’s.')),
})

/** Statements that journals ask for. Each is Markdown. */
export const statements = v.pipe(
  v.strictObject({
    competingInterests: v.optional(
      markdown('Competing interests.', 'The authors declare no competing interests.'),
    ),
    dataAvailability: v.optional(markdown('Where the data are.')),
    codeAvailability: v.optional(markdown('Where the code is.')),
    ethics: v.optional(markdown('Ethics approval.')),
    consent: v.optional(markdown('Consent to take part and to publish.')),
    acknowledgements: v.optional(markdown('Acknowledgements.')),
    authorContributions: v.optional(markdown('Who did what, in prose.')),
    /** The author note of the APA's papers: addresses, changes of place, thanks in one. */
    authorNote: v.optional(
      markdown('Note on the authors: changes of affiliation, what is to be known of them.'),
    ),
  }),
  v.title('a list of statements by name'),
  v.description('Statements that journals ask for.'),
)
/** The statements, read. */
export type Statements = v.InferOutput<typeof statements>

/** The title in another language. */
export const translatedTitle = v.strictObject({
  title: text('The title in that language.', 'Meeresspiegel auf Sylt'),
  subtitle: v.optional(text('The subtitle in that language.')),
  language: language('Language (BCP 47).'),
})
