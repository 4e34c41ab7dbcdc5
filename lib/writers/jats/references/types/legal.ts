import { accessed, day, year } from '../dates.ts'
import { identifiers, url } from '../identifiers.ts'
import { authority, number, pages, place, publisher, volume } from '../imprint.ts'
import { authors, contributors } from '../persons.ts'
import type { Publication } from '../publication.ts'
import { titleOrPart } from '../titles.ts'

/** A case, a law, a bill, a treaty. */
export const legal: Publication = {
  type: 'legal',
  fields: [
    authors,
    day,
    year,
    titleOrPart,
    contributors,
    authority,
    number,
    volume,
    place,
    publisher,
    pages,
    identifiers,
    url,
    accessed,
  ],
}
