import type { BibliographyEntry } from '../../../document/document.ts'
import type { SourcePlace } from '../../../document/source-map.ts'

/**
 * Where an entry, or one of its fields, stands in its bibliography file.
 *
 * @param fields names of the field in BibTeX and CSL, the first that is there counts
 */
export function referencePlace(entry: BibliographyEntry, ...fields: string[]): SourcePlace | undefined {
  const field = fields.map((name) => entry.fields?.[name.toLowerCase()]).find(Boolean)
  const position = field ?? entry.position ?? entry.keyPosition
  return position && { position, path: entry.path }
}
