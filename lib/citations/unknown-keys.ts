import type { VFile } from 'vfile'
import { nearest, slipsBetween } from '../diagnostics/nearest.ts'
import { report } from '../diagnostics/report.ts'
import type { Bibliography, BibliographyEntry, Manuscript, Repair } from '../document/document.ts'
import type { Citation, CitationItem } from '../document/nodes.ts'
import { entryByIdentifier, identifierOf } from './identifier-keys.ts'
import { identifierWork } from './identifier-works.ts'
import { takeIntents } from './intents.ts'

/** How keys are looked up. */
export interface KeyOptions {
  /** Whether a key with exactly one possible meaning is replaced. */
  repair: boolean
}

/**
 * Looks up the keys of all citations. A key that is in no bibliography is an error with the nearest keys; where the
 * evidence leaves one reading, it is replaced in the tree, recorded as a repair and said in a warning.
 *
 * @param citations in document order; keys of items may change, and lose the intent before them
 * @param manuscript gets the repairs
 * @param file gets `citation/unknown-key` and `citation/name-near-miss`
 * @returns the items that have an entry
 */
export function lookUpKeys(
  citations: readonly Citation[],
  manuscript: Manuscript,
  file: VFile,
  { repair }: KeyOptions,
): Set<CitationItem> {
  const { bibliography, repairs, metadata } = manuscript.data.manuscript
  const items = citations.flatMap((citation) => citation.items)
  takeIntents(items, bibliography)
  const counts = new Map<string, number>()
  for (const { key } of items) counts.set(key, (counts.get(key) ?? 0) + 1)
  const known = new Set<CitationItem>()
  const unreadable: CitationItem[] = []
  const unlisted = new Map<string, { item: CitationItem; entry: BibliographyEntry }>()
  for (const item of items) {
    if (bibliography.entries.has(item.key)) {
      known.add(item)
      continue
    }
    const named = entryByIdentifier(item.key, bibliography)
    if (named) {
      item.key = named.item.id
      known.add(item)
      continue
    }
    const meant = onlyReading(item.key, bibliography)
    if (meant && repair && item.keyPosition) {
      const made = toRepair(item, meant, counts, metadata.bibliography)
      repairs.push(made)
      report(file, 'citation/name-near-miss', {
        reason: `Unexpected citation key “${item.key}”, expected “${meant.item.id}”`,
        place: item.keyPosition,
        actual: item.key,
        expected: [meant.item.id],
        note: `Repaired in the outputs: ${made.evidence}.`,
        cause: { reason: `“${meant.item.id}” stands here`, foreign: placeOf(meant) },
      })
      item.key = meant.item.id
      known.add(item)
      continue
    }
    const identifier = identifierOf(item.key) ?? ''
    const position = item.keyPosition ?? item.position
    const entry =
      unlisted.get(identifier)?.entry ??
      identifierWork(item.key, { path: file.path, ...(position && { position }) })
    if (entry) {
      if (!unlisted.has(identifier)) unlisted.set(identifier, { item: { ...item }, entry })
      item.key = entry.item.id
      known.add(item)
      continue
    }
    if (bibliography.entries.size === 0) {
      unreadable.push(item)
      continue
    }
    const expected = meant ? [meant.item.id] : nearest(item.key, bibliography.entries.keys(), 3)
    const quoted = expected.map((key) => `“${key}”`).join(' or ')
    report(file, 'citation/unknown-key', {
      reason: `Unexpected citation key “${item.key}”, expected ${quoted || 'the key of an entry of the bibliography'}`,
      place: item.keyPosition ?? item.position,
      actual: item.key,
      ...(expected.length > 0 && { expected }),
      note: `No entry of ${list(metadata.bibliography)} has this key. Correct the key or add the entry.`,
      ...(meant && { cause: { reason: `“${meant.item.id}” stands here`, foreign: placeOf(meant) } }),
    })
  }
  for (const { entry } of unlisted.values()) bibliography.entries.set(entry.item.id, entry)
  reportUnreadable(unreadable, file)
  reportUnlisted(
    [...unlisted.values()].map(({ item }) => item),
    file,
  )
  return known
}

/** Says once, at the first of them, which keys nothing can be looked up for: no bibliography is there, or none with an entry. */
function reportUnreadable(items: readonly CitationItem[], file: VFile): void {
  const [first] = items
  if (!first) return
  const keys = [...new Set(items.map(({ key }) => key))]
  const others = keys.slice(1, 8).map((key) => `“${key}”`)
  const rest = keys.length > 8 ? ` and ${keys.length - 8} more` : ''
  report(file, 'citation/unknown-key', {
    reason:
      keys.length === 1
        ? `Unexpected citation key “${first.key}”, expected the key of an entry of the bibliography`
        : `Unexpected citation key “${first.key}” and ${keys.length - 1} other keys without a bibliography, expected entries for them`,
    place: first.keyPosition ?? first.position,
    actual: first.key,
    note: `There is no bibliography to look ${keys.length === 1 ? 'it' : 'them'} up in: name one in the front matter (bibliography: references.bib).${others.length > 0 ? ` The others: ${others.join(', ')}${rest}.` : ''}`,
  })
}

/** Says once which works are known by their identifiers alone. */
function reportUnlisted(items: readonly CitationItem[], file: VFile): void {
  const [first] = items
  if (!first) return
  const some = items.slice(0, 8).map(({ key }) => key)
  const rest = items.length > some.length ? ` and ${items.length - some.length} more` : ''
  report(file, 'citation/identifier-only', {
    reason:
      items.length === 1
        ? `Unexpected citation of “${first.key}”, expected an entry of a bibliography with this identifier`
        : `Unexpected citations of ${items.length} works by identifiers that no entry has, expected a bibliography with them`,
    place: first.keyPosition ?? first.position,
    actual: first.key,
    note: `galley fetches nothing: the reference list shows ${items.length === 1 ? 'it by its identifier' : 'them by their identifiers'}. Name a bibliography that has ${items.length === 1 ? 'it' : 'them'} (Manubot writes output/references.json)${items.length === 1 ? '' : `: ${some.join(', ')}${rest}`}.`,
  })
}

/**
 * The one entry that a key can mean: it has the same year, and the name before the year, in its key or of its
 * first author, differs by one letter and begins with the same one. Names of fewer than four letters are too easily
 * like others. There must be no second entry that is as near. Before all, an entry that says the same means it.
 */
function onlyReading(key: string, { entries }: Bibliography): BibliographyEntry | undefined {
  const same = [...entries.values()].filter((entry) => saysTheSame(key, entry))
  if (same.length === 1) return same[0]
  const wanted = parts(key)
  if (!wanted || wanted.name.length < 4) return undefined
  const near: BibliographyEntry[] = []
  for (const entry of entries.values()) {
    if (isNear(wanted, entry)) near.push(entry)
    // Any other entry that the key could be a slip for leaves two readings.
    else if (slipsBetween(key.toLowerCase(), entry.item.id.toLowerCase(), 2) <= 2) return undefined
  }
  return near.length === 1 ? near[0] : undefined
}

/** Whether the two differ only in signs and capitals, or in the year that the key has and the entry is of. */
function saysTheSame(key: string, { item }: BibliographyEntry): boolean {
  const [written, own] = [bare(key), bare(item.id)]
  const year = item.issued?.['date-parts']?.[0]?.[0]
  return own.length > 3 && (written === own || (year !== undefined && written === `${own}${year}`))
}

const bare = (key: string): string => key.replace(/[^\p{L}\p{N}]/gu, '').toLowerCase()

function isNear(wanted: KeyParts, entry: BibliographyEntry): boolean {
  const own = parts(entry.item.id)
  const year = own?.year ?? entry.item.issued?.['date-parts']?.[0]?.[0]
  if (String(year ?? '') !== wanted.year || (own?.suffix ?? '') !== wanted.suffix) return false
  const author = entry.item.author?.[0]
  const family = fold(author?.family ?? author?.literal ?? '')
  return [own?.name, family].some(
    (name) => name !== undefined && name[0] === wanted.name[0] && slipsBetween(wanted.name, name, 1) === 1,
  )
}

interface KeyParts {
  name: string
  year: string
  suffix: string
}

/** `rashid2000a` or `Rashid_2000`: name, year, letter. Keys of other make have no parts. */
function parts(key: string): KeyParts | undefined {
  const [, name, year, suffix] = /^(\p{L}+)[-_:.]?(\d{4})([a-z]?)$/u.exec(key) ?? []
  return name === undefined ? undefined : { name: fold(name), year: year!, suffix: suffix! }
}

function fold(name: string): string {
  return name.normalize('NFKD').replace(/\P{L}/gu, '').toLowerCase()
}

function toRepair(
  item: CitationItem,
  meant: BibliographyEntry,
  counts: ReadonlyMap<string, number>,
  bibliographies: readonly string[],
): Repair {
  const { id } = meant.item
  const found = parts(item.key)
  const isSame = saysTheSame(item.key, meant)
  const times = counts.get(id) ?? 0
  const cited = times > 0 ? `cited ${times} time${times === 1 ? '' : 's'}` : 'never cited otherwise'
  return {
    rule: 'citation/name-near-miss',
    position: item.keyPosition!,
    before: item.key,
    after: id,
    evidence: isSame
      ? `${item.key} is not in ${list(bibliographies)}; ${id} is the only entry that says the same, ${cited}`
      : `${item.key} is not in ${list(bibliographies)}; ${id} is the only entry of ${found?.year} whose name differs by one letter, ${cited}`,
  }
}

function placeOf(entry: BibliographyEntry) {
  const position = entry.keyPosition ?? entry.position
  return { path: entry.path, ...(position && { position }) }
}

function list(paths: readonly string[]): string {
  return paths.length === 0 ? 'the bibliography' : paths.join(' and ')
}
