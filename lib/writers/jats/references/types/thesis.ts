import { accessed, year } from '../dates.ts'
import { identifiers, url } from '../identifiers.ts'
import { genre, place, publisher } from '../imprint.ts'
import { authors, contributors } from '../persons.ts'
import type { Publication } from '../publication.ts'
import { ownTitle } from '../titles.ts'

/** A thesis. */
export const thesis: Publication = {
  type: 'thesis',
  fields: [authors, year, ownTitle, contributors, genre, place, publisher, identifiers, url, accessed],
}
