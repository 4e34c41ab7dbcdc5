import { accessed, day, year } from '../dates.ts'
import { identifiers, url } from '../identifiers.ts'
import { edition, issue, pages, place, publisher, volume } from '../imprint.ts'
import { authors, contributors } from '../persons.ts'
import type { Publication } from '../publication.ts'
import { articleTitle, container } from '../titles.ts'

/** An article of a newspaper or a magazine, with its day. */
export const newspaper: Publication = {
  type: 'newspaper',
  fields: [
    authors,
    day,
    year,
    articleTitle,
    contributors,
    container,
    edition,
    volume,
    issue,
    place,
    publisher,
    pages,
    identifiers,
    url,
    accessed,
  ],
}
