import { accessed, day, original, year } from '../dates.ts'
import { bookNumbers, identifiers, url } from '../identifiers.ts'
import {
  edition,
  genre,
  issue,
  note,
  number,
  pages,
  place,
  publisher,
  size,
  version,
  volume,
} from '../imprint.ts'
import { authors, contributors } from '../persons.ts'
import type { Publication } from '../publication.ts'
import { series, titleOrPart } from '../titles.ts'

/** Anything else: a film, a map, a song, a manuscript. */
export const other: Publication = {
  type: 'other',
  fields: [
    authors,
    day,
    year,
    titleOrPart,
    contributors,
    genre,
    number,
    volume,
    issue,
    edition,
    series,
    version,
    place,
    publisher,
    pages,
    size,
    original,
    note,
    bookNumbers,
    identifiers,
    url,
    accessed,
  ],
}
