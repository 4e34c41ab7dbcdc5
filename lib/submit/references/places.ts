import type { BibliographyEntry, Reference } from '../../document/document.ts'
import type { ItemPlace } from '../item.ts'

/** Findings as details, each at its entry. */
export function listed(entries: readonly { reference: Reference; text: string }[]) {
  const details = entries.map(({ reference, text }) => ({ text, ...placeOfEntry(reference) }))
  const place = details[0]?.place
  return { details, ...(place && { place }) }
}

/** Where a field of an entry stands, by its CSL name; the entry, where nobody knows. */
export function placeOfEntryField(
  entry: BibliographyEntry,
  field: string | undefined,
): { place?: ItemPlace } {
  const names = field === undefined ? [] : (fileFields[field] ?? [field.toLowerCase()])
  const start = names.map((name) => entry.fields?.[name]?.start).find(Boolean)
  return start
    ? { place: { path: entry.path, line: start.line, column: start.column } }
    : placeOfEntry({ entry })
}

/** Names of CSL variables in BibTeX, BibLaTeX, RIS and CSL-JSON. */
const fileFields: Readonly<Record<string, readonly string[]>> = {
  page: ['pages', 'page', 'sp'],
  issued: ['year', 'date', 'issued', 'py'],
  accessed: ['urldate', 'accessed', 'y2'],
  author: ['author', 'au'],
  title: ['title', 'ti', 't1'],
}

/** Where an entry stands. */
export function placeOfEntry({ entry }: Pick<Reference, 'entry'>): { place?: ItemPlace } {
  const start = entry.keyPosition?.start ?? entry.position?.start
  return start ? { place: { path: entry.path, line: start.line, column: start.column } } : {}
}
