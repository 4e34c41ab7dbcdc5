import { accessed, year } from '../dates.ts'
import { bookNumbers, identifiers, url } from '../identifiers.ts'
import { genre, number, pages, place, publisher, volume } from '../imprint.ts'
import { authors, contributors } from '../persons.ts'
import type { Publication } from '../publication.ts'
import { series, titleOrPart } from '../titles.ts'

/** A report, a hearing, a document of an office. */
export const report: Publication = {
  type: 'report',
  fields: [
    authors,
    year,
    titleOrPart,
    contributors,
    genre,
    number,
    volume,
    series,
    place,
    publisher,
    pages,
    bookNumbers,
    identifiers,
    url,
    accessed,
  ],
}
