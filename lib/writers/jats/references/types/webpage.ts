import { accessed, day, year } from '../dates.ts'
import { identifiers, url } from '../identifiers.ts'
import { publisher } from '../imprint.ts'
import { authors, contributors } from '../persons.ts'
import type { Publication } from '../publication.ts'
import { titleOrPart } from '../titles.ts'

/** A page on the web, a post. */
export const webpage: Publication = {
  type: 'webpage',
  fields: [authors, day, year, titleOrPart, contributors, publisher, identifiers, url, accessed],
}
