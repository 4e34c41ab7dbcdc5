import { accessed, year } from '../dates.ts'
import { identifiers, url } from '../identifiers.ts'
import { issue, pages, volume } from '../imprint.ts'
import { authors, contributors } from '../persons.ts'
import type { Publication } from '../publication.ts'
import { articleTitle, container } from '../titles.ts'

/** An article of a journal, a review. */
export const journal: Publication = {
  type: 'journal',
  fields: [
    authors,
    year,
    articleTitle,
    contributors,
    container,
    volume,
    issue,
    pages,
    identifiers,
    url,
    accessed,
  ],
}
