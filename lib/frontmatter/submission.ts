import * as v from 'valibot'
import { markdown, text, texts } from './field.ts'
import { url } from './identifiers.ts'

/** What goes to the journal beside the article: in the cover letter and among the files, never in the article. */
export const submission = v.pipe(
  v.strictObject({
    editor: v.optional(text('Whom the cover letter greets.', 'Dr Jane Smith')),
    letter: v.optional(
      markdown('What is new, and why for the readers of this journal: the heart of the cover letter.'),
    ),
    confirmations: v.optional(
      texts('What the authors confirm, each a sentence of the cover letter.', [
        'The work has not been published and is not under consideration elsewhere.',
        'All authors have seen and approved the manuscript.',
      ]),
      [],
    ),
    highlights: v.optional(
      texts('The findings, each in a line.', [
        'The sea rose by 2 mm a year.',
        'Gauges agree with satellites.',
      ]),
      [],
    ),
    landingPage: v.optional(url('The page of the article, where its DOI will lead; Crossref asks for it.')),
    reviewers: v.optional(
      texts('Reviewers whom the authors suggest, with how to reach them.', [
        'Dr Min Lee, min.lee@uni.example',
      ]),
      [],
    ),
    opposedReviewers: v.optional(
      texts('Whom the authors ask not to choose, with the reason.', ['Dr John Doe: a dispute']),
      [],
    ),
  }),
  v.title('a list of what goes to the journal'),
  v.description('What goes to the journal beside the article: cover letter, highlights, reviewers.'),
)
