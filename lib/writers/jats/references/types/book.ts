import { accessed, original, year } from '../dates.ts'
import { bookNumbers, identifiers, url } from '../identifiers.ts'
import { edition, pages, place, publisher, volume } from '../imprint.ts'
import { authors, contributors } from '../persons.ts'
import type { Publication } from '../publication.ts'
import { ownTitle, series } from '../titles.ts'

/** A book, and what is bound like one. */
export const book: Publication = {
  type: 'book',
  fields: [
    authors,
    year,
    ownTitle,
    contributors,
    volume,
    edition,
    series,
    place,
    publisher,
    pages,
    original,
    bookNumbers,
    identifiers,
    url,
    accessed,
  ],
}
