import { accessed, day, year } from '../dates.ts'
import { identifiers, url } from '../identifiers.ts'
import { genre, note, place, publisher } from '../imprint.ts'
import { authors, contributors } from '../persons.ts'
import type { Publication } from '../publication.ts'
import { titleOrPart } from '../titles.ts'

/** A letter, a conversation, an interview. */
export const communication: Publication = {
  type: 'commun',
  fields: [
    authors,
    day,
    year,
    titleOrPart,
    contributors,
    genre,
    place,
    publisher,
    note,
    identifiers,
    url,
    accessed,
  ],
}
