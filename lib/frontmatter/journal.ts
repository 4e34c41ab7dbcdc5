import * as v from 'valibot'
import { text } from './field.ts'
import { issn } from './identifiers.ts'

/** The journal that publishes the article. */
export const journal = v.pipe(
  v.strictObject({
    title: v.optional(text('Title of the journal.', 'Journal of Test Science')),
    abbreviatedTitle: v.optional(text('Abbreviated title (ISO 4).', 'J. Test Sci.')),
    /** Ids by kind: `publisher-id`, `nlm-ta`, `doi`. */
    ids: v.optional(
      v.pipe(
        v.record(v.string(), v.string()),
        v.description('Ids of the journal by kind: publisher-id, nlm-ta, doi.'),
        v.examples([{ 'nlm-ta': 'J Test Sci' }]),
      ),
      {},
    ),
    issn: v.optional(issn('print')),
    eissn: v.optional(issn('electronic')),
    publisher: v.optional(text('Publisher.', 'Test Press')),
    publisherLocation: v.optional(text('Place of the publisher.', 'Berlin, Germany')),
    volume: v.optional(text('Volume.', '3')),
    issue: v.optional(text('Issue.', '1')),
    firstPage: v.optional(text('First page.', '17')),
    lastPage: v.optional(text('Last page.', '32')),
    elocationId: v.optional(text('Article number, where there are no pages.', 'e12')),
  }),
  v.title('a journal with its parts'),
  v.description('The journal that publishes the article.'),
)
/** The journal, read. */
export type Journal = v.InferOutput<typeof journal>
