import { accessed, day, year } from '../dates.ts'
import { identifiers, url } from '../identifiers.ts'
import { authority, patent as patentNumber, place, publisher } from '../imprint.ts'
import { authors, contributors } from '../persons.ts'
import type { Publication } from '../publication.ts'
import { ownTitle } from '../titles.ts'

/** A patent. */
export const patent: Publication = {
  type: 'patent',
  fields: [
    authors,
    day,
    year,
    ownTitle,
    contributors,
    patentNumber,
    authority,
    place,
    publisher,
    identifiers,
    url,
    accessed,
  ],
}
