import type { Position } from 'unist'
import type { VFile } from 'vfile'
import { report } from '../../diagnostics/report.ts'
import type { BibliographyEntry, CslItem } from '../../document/document.ts'

/** Variables of CSL 1.0.2 that hold names. */
const nameVariables: ReadonlySet<string> = new Set(
  (
    'author chair collection-editor compiler composer container-author contributor curator director editor ' +
    'editor-translator editorial-director executive-producer guest host illustrator interviewer narrator organizer ' +
    'original-author performer producer recipient reviewed-author script-writer series-creator translator'
  ).split(' '),
)
/** Variables of CSL 1.0.2 that hold dates. */
const dateVariables: ReadonlySet<string> = new Set(
  'accessed available-date event-date issued original-date submitted'.split(' '),
)

/** Where a value that was read from JSON or YAML stands. */
export interface ItemPlaces {
  path: string
  position: Position
  keyPosition?: Position
  /** By lower-case name. */
  fields: Record<string, Position>
}

/**
 * Takes a value that was read from JSON or YAML as a CSL item. A missing type becomes `document`; numbers that
 * stand for text become text; a name or a date of another shape than CSL-JSON 1.0.2 gives it is left out.
 *
 * @param value anything
 * @param places where it stands
 * @param file gets `bibliography/empty-key` for what is no item, and `bibliography/invalid-field`
 * @returns an entry, or none
 */
export function toEntry(value: unknown, places: ItemPlaces, file: VFile): BibliographyEntry | undefined {
  const { path, position, fields } = places
  const leaveOut = (found: string) => {
    report(file, 'bibliography/empty-key', {
      reason: `Unexpected ${found}, expected a CSL item with an id`,
      foreign: { path, position },
      note: 'It is left out: without an id nothing can cite it.',
    })
    return undefined
  }
  if (!isObject(value)) return leaveOut('value that is no object')
  // Manubot's manual references may go by the key that they are cited with instead.
  const { type, standard_id: standard, standard_citation: older, citation_id: oldest, ...others } = value
  const { id = standard ?? older ?? oldest, ...rest } = others
  if ((typeof id !== 'string' && typeof id !== 'number') || `${id}`.trim() === '')
    return leaveOut('entry without an id')
  const item: CslItem = { id: `${id}`, type: typeof type === 'string' && type !== '' ? type : 'document' }
  const entry: BibliographyEntry = { item, ...places }
  for (const [name, field] of Object.entries(rest)) {
    if (field === null || field === undefined || name === '__proto__') continue
    const fits = nameVariables.has(name) ? isNames(field) : dateVariables.has(name) ? isDate(field) : true
    if (name === 'galley-status') entry.extra = { [name]: String(field) }
    else if (fits) item[name] = typeof field === 'number' || typeof field === 'boolean' ? `${field}` : field
    else {
      const kind = nameVariables.has(name) ? 'list of names (family, given, literal)' : 'date (date-parts)'
      report(file, 'bibliography/invalid-field', {
        reason: `Unexpected value of “${name}” in the entry “${item.id}”, expected a CSL ${kind}`,
        foreign: { path, position: fields[name] ?? position },
        note: 'The field is left out; the rest of the entry is used.',
      })
    }
  }
  return entry
}

function isNames(value: unknown): boolean {
  const parts = ['family', 'given', 'literal', 'suffix', 'dropping-particle', 'non-dropping-particle']
  return isList(value) && value.every((name) => isObject(name) && parts.every((part) => isText(name[part])))
}

function isDate(value: unknown): boolean {
  if (!isObject(value) || !isText(value.literal) || !isText(value.raw)) return false
  const { 'date-parts': dates } = value
  const isNumber = (part: unknown) => /^-?\d{1,9}$/.test(String(part))
  return dates === undefined || (isList(dates) && dates.every((date) => isList(date) && date.every(isNumber)))
}

function isList(value: unknown): value is unknown[] {
  return Array.isArray(value)
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isText(value: unknown): boolean {
  return value === undefined || typeof value === 'string'
}
