import { accessed, year } from '../dates.ts'
import { bookNumbers, identifiers, url } from '../identifiers.ts'
import { edition, place, publisher, standard as standardNumber, version } from '../imprint.ts'
import { authors, contributors } from '../persons.ts'
import type { Publication } from '../publication.ts'
import { ownTitle } from '../titles.ts'

/** A standard. */
export const standard: Publication = {
  type: 'standard',
  fields: [
    authors,
    year,
    ownTitle,
    contributors,
    standardNumber,
    edition,
    version,
    place,
    publisher,
    bookNumbers,
    identifiers,
    url,
    accessed,
  ],
}
