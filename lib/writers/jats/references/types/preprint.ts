import { accessed, year } from '../dates.ts'
import { identifiers, url } from '../identifiers.ts'
import { note, version } from '../imprint.ts'
import { authors, contributors } from '../persons.ts'
import type { Publication } from '../publication.ts'
import { articleTitle, containerOrPublisher } from '../titles.ts'

/** A work made available without a journal (JATS4R “Preprint citations”). */
export const preprint: Publication = {
  type: 'preprint',
  fields: [
    authors,
    year,
    articleTitle,
    contributors,
    containerOrPublisher,
    version,
    note,
    identifiers,
    url,
    accessed,
  ],
}
