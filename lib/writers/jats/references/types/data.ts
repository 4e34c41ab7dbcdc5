import { accessed, year } from '../dates.ts'
import { identifiers, url } from '../identifiers.ts'
import { version } from '../imprint.ts'
import { authors, contributors } from '../persons.ts'
import type { Publication } from '../publication.ts'
import { containerOrPublisher, dataTitle } from '../titles.ts'

/** A set of data (JATS4R “Data citations”). */
export const data: Publication = {
  type: 'data',
  fields: [authors, year, dataTitle, contributors, containerOrPublisher, version, identifiers, url, accessed],
}
