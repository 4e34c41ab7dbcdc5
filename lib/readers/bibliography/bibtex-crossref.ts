import type { BibtexEntry, BibtexField } from './bibtex.ts'

/** Fields that belong to an entry alone (biblatex 3.20, appendix B). */
const own = new Set([
  'ids',
  'crossref',
  'xref',
  'xdata',
  'entryset',
  'entrysubtype',
  'execute',
  'label',
  'options',
  'presort',
  'related',
  'relatedoptions',
  'relatedstring',
  'relatedtype',
  'shorthand',
  'shorthandintro',
  'sortkey',
  'galley-status',
])

const parts = new Set([
  'inbook',
  'bookinbook',
  'suppbook',
  'incollection',
  'suppcollection',
  'inproceedings',
  'inreference',
])
const wholes = new Set(['book', 'collection', 'proceedings', 'reference'])
const volumes = new Set(['mvbook', 'mvcollection', 'mvproceedings', 'mvreference'])

/**
 * An entry's fields together with those that it inherits through `crossref` and `xdata`: a part takes its whole's
 * title as `booktitle` (biblatex 3.20, section 2.4.1 and appendix B).
 *
 * @param entry the heir
 * @param byKey all entries of the file
 */
export function inheritedFields(
  entry: BibtexEntry,
  byKey: ReadonlyMap<string, BibtexEntry>,
): Map<string, BibtexField> {
  return inherit(entry, byKey, new Set([entry.key]))
}

function inherit(entry: BibtexEntry, byKey: ReadonlyMap<string, BibtexEntry>, seen: Set<string>) {
  const fields = new Map(entry.fields)
  const parents = [entry.fields.get('crossref'), entry.fields.get('xdata')]
  for (const key of parents.flatMap((field) => field?.source.split(',') ?? [])) {
    const parent = byKey.get(key.trim())
    if (!parent || seen.has(parent.key)) continue
    seen.add(parent.key)
    for (const [name, field] of inherit(parent, byKey, seen)) {
      const target = own.has(name) ? undefined : inheritedName(name, parent.type, entry.type)
      if (target !== undefined && !fields.has(target)) fields.set(target, field)
    }
  }
  return fields
}

/** What a parent's field is called in the child; nothing where it is not inherited. */
function inheritedName(name: string, parent: string, child: string): string | undefined {
  const prefix = wholes.has(parent) && parts.has(child) ? 'book' : volumes.has(parent) ? 'main' : undefined
  if (parent === 'periodical' && /^(?:title|subtitle)$/.test(name)) return `journal${name}`
  if (prefix !== undefined) {
    if (/^(?:title|subtitle|titleaddon)$/.test(name)) return prefix + name
    if (/^(?:shorttitle|sorttitle|indextitle|indexsorttitle)$/.test(name)) return undefined
    if (name === 'author' && prefix === 'book') return parent === 'book' ? 'bookauthor' : undefined
  }
  return name
}
