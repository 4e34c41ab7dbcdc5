import { foldKey } from '../fold-key.ts'
import {
  type Located,
  type LocatedEntry,
  type LocatedScalar,
  mapAt,
  slice,
  trimmed,
} from '../yaml/located.ts'

const journalIds = new Set(['publisherid', 'nlmta', 'doi', 'isoabbrev', 'pmc', 'publishing'])

/**
 * A journal as it is found: its title, or its parts; `pages: 17–32` is first and last page, `publisher-id` and the
 * like are ids, `publisher: {name, loc}` and MyST's `venue` are understood.
 */
export function readJournal(node: Located): Located {
  if (node.kind === 'scalar') return mapAt(node.span, { title: trimmed(node) })
  if (node.kind !== 'map') return node
  const ids: LocatedEntry[] = []
  const entries = node.entries.flatMap((entry): LocatedEntry[] => {
    const key = foldKey(entry.key)
    const { value } = entry
    if ((key === 'pages' || key === 'page') && value.kind === 'scalar') return readPages(entry, value)
    if (key === 'publisher' && value.kind === 'map') return value.entries.map(publisherPart)
    if (journalIds.has(key)) {
      ids.push({
        ...entry,
        key: key === 'nlmta' ? 'nlm-ta' : key === 'publisherid' ? 'publisher-id' : entry.key,
      })
      return []
    }
    return [entry]
  })
  const listed = entries.find((entry) => foldKey(entry.key) === 'ids')
  if (listed?.value.kind === 'map')
    listed.value = { ...listed.value, entries: [...listed.value.entries, ...ids] }
  else if (ids.length > 0) entries.push({ key: 'ids', value: { kind: 'map', span: node.span, entries: ids } })
  return { ...node, entries }
}

/** `17–32` is a range; anything else is the number of the article, or its only page. */
export function readPages(entry: LocatedEntry, value: LocatedScalar): LocatedEntry[] {
  const range = /^\s*(\w+)\s*[-–—]+\s*(\w+)\s*$/.exec(value.text)
  if (!range) return [{ ...entry, key: /^\s*\d+\s*$/.test(value.text) ? 'firstPage' : 'elocationId' }]
  const first = value.text.indexOf(range[1]!)
  const last = value.text.lastIndexOf(range[2]!)
  return [
    { ...entry, key: 'firstPage', value: slice(value, first, first + range[1]!.length) },
    { ...entry, key: 'lastPage', value: slice(value, last, last + range[2]!.length) },
  ]
}

function publisherPart(entry: LocatedEntry): LocatedEntry {
  const key = foldKey(entry.key)
  return {
    ...entry,
    key: key === 'name' ? 'publisher' : /^(loc|location|place)$/.test(key) ? 'publisherLocation' : entry.key,
  }
}
