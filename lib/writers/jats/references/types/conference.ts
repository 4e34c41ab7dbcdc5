import { accessed, conferenceDate, year } from '../dates.ts'
import { bookNumbers, identifiers, url } from '../identifiers.ts'
import { conference as conferenceName, conferencePlace, pages, place, publisher, volume } from '../imprint.ts'
import { authors, contributors } from '../persons.ts'
import type { Publication } from '../publication.ts'
import { articleTitle, container, series } from '../titles.ts'

/** A paper in the proceedings of a conference, a talk. */
export const conference: Publication = {
  type: 'confproc',
  fields: [
    authors,
    year,
    articleTitle,
    contributors,
    container,
    series,
    conferenceName,
    conferenceDate,
    conferencePlace,
    volume,
    place,
    publisher,
    pages,
    bookNumbers,
    identifiers,
    url,
    accessed,
  ],
}
