import { accessed, original, year } from '../dates.ts'
import { bookNumbers, identifiers, url } from '../identifiers.ts'
import { edition, pages, place, publisher, volume } from '../imprint.ts'
import { authors, contributors } from '../persons.ts'
import type { Publication } from '../publication.ts'
import { chapterTitle, container, series } from '../titles.ts'

/** A chapter, an entry of a dictionary or an encyclopedia. */
export const chapter: Publication = {
  type: 'book',
  fields: [
    authors,
    year,
    chapterTitle,
    contributors,
    container,
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
