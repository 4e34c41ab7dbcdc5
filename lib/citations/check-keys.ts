import type { VFile } from 'vfile'
import type { Manuscript } from '../document/document.ts'
import { citationsOf } from './occurrences.ts'
import { listedKeys, reportUncited } from './uncited.ts'
import { lookUpKeys } from './unknown-keys.ts'

/**
 * A unified plugin: holds citations and bibliography against each other without formatting anything, for
 * proofreading. `remarkCite` does the same on its way.
 *
 * Messages: `citation/unknown-key`, with one expected key where only one can be meant, and `citation/not-cited`.
 */
export function remarkCitationKeys() {
  return (manuscript: Manuscript, file: VFile): Manuscript => {
    const citations = citationsOf(manuscript, false).map(({ citation }) => citation)
    const known = lookUpKeys(citations, manuscript, file, { repair: false })
    const { metadata, bibliography } = manuscript.data.manuscript
    reportUncited(manuscript, known, listedKeys(metadata.nocite, bibliography.entries), file)
    return manuscript
  }
}
