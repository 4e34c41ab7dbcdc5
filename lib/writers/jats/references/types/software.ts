import { accessed, year } from '../dates.ts'
import { identifiers, url } from '../identifiers.ts'
import { place, publisher, version } from '../imprint.ts'
import { authors, contributors } from '../persons.ts'
import type { Publication } from '../publication.ts'
import { ownTitle } from '../titles.ts'

/** A program (JATS4R “Software citations”). */
export const software: Publication = {
  type: 'software',
  fields: [authors, year, ownTitle, contributors, version, place, publisher, identifiers, url, accessed],
}
