import { nearest } from '../../diagnostics/nearest.ts'
import { affiliation } from '../affiliations.ts'
import type { Draft } from '../draft.ts'
import { foldKey } from '../fold-key.ts'
import type { Speak } from '../speak.ts'
import {
  isEmpty,
  itemsOf,
  type Located,
  type LocatedMap,
  type LocatedScalar,
  mapAt,
  scalarAt,
  slice,
  split,
  trimmed,
} from '../yaml/located.ts'
import { nestedAliases } from './nested.ts'

const known = new Set(
  [...Object.keys(affiliation.entries), ...Object.keys(nestedAliases['affiliations.*']!), 'ref'].map(foldKey),
)
const idKeys = new Set(['id', 'index', 'number', 'num', 'label', 'key', 'ref'])
const nameKeys = new Set(
  [
    'institution',
    'text',
    ...Object.entries(nestedAliases['affiliations.*']!).map(([alias, key]) =>
      key === 'institution' ? alias : '',
    ),
  ]
    .filter((key) => key !== '')
    .map(foldKey),
)

/**
 * The list of affiliations, to which contributors add those that they give in full. Forms that are read: JOSS
 * (`{name, index}`), Quarto (`{id, name, city…}` in the list or within an author), pandoc (`institute: text`),
 * Manubot and MyST (texts within an author).
 */
export class AffiliationList {
  readonly #list: LocatedMap[] = []
  readonly #byId = new Map<string, string>()
  /** Ids that the author gave to nothing. */
  readonly #nameless = new Set<string>()
  readonly #byName = new Map<string, string>()
  readonly #byParts = new Map<string, string>()

  /**
   * @param draft holds the list that the author gave, as it was found
   * @param speak for affiliations that are no group and no text
   */
  constructor(
    draft: Draft,
    readonly speak: Speak,
  ) {
    const given = draft.get('affiliations')
    for (const item of given ? itemsOf(given).flatMap(named).flatMap(marked) : []) this.add(item)
  }

  /** Canonical: each with an `id`; a name that holds a whole address stands in `text`. */
  get items(): LocatedMap[] {
    return this.#list
  }

  /**
   * Adds an affiliation, unless the same one is there already.
   *
   * @param isOwn whether it stands within a contributor, whose own words count: another one of the same id is
   *   another affiliation
   * @returns its id, at its place
   */
  add(node: Located, isOwn = false): LocatedScalar | undefined {
    if (isEmpty(node)) return undefined
    if (node.kind === 'list') return undefined
    const parts = node.kind === 'map' ? canonical(node) : mapAt(node.span, { institution: trimmed(node) })
    const id = scalarOf(parts, idKeys)
    const name = scalarOf(parts, nameKeys)
    if (id && !name && this.find(id.text)) return trimmed(id)
    if (id && parts.entries.every(({ value }) => value === id || isEmpty(value))) {
      if (!isOwn) this.#leaveOut(trimmed(id))
      return isOwn ? trimmed(id) : undefined
    }
    const parted = described(parts)
    const same = name && this.#byParts.get(parted)
    // Quarto's authors repeat an affiliation whole, with its id.
    if (same && (!id || same === trimmed(id).text)) return scalarAt(node.span, same)
    const isTaken = isOwn && id !== undefined && this.#byId.has(trimmed(id).text)
    const own = id && !isTaken ? this.#ownId(trimmed(id)) : scalarAt(node.span, this.#freeId())
    remember(this.#byId, own.text, own.text)
    remember(this.#byParts, parted, own.text)
    if (name) remember(this.#byName, name.text.trim(), own.text)
    this.#list.push({
      ...parts,
      entries: [
        { key: 'id', value: own, ...(id && { keySpan: keyOf(parts, id) }) },
        ...parts.entries
          .filter((entry) => entry.value !== id)
          .map((entry) =>
            entry.value === name && isAddress(parts, name) ? { ...entry, key: 'text' } : entry,
          ),
      ],
    })
    return scalarAt(own.span, own.text)
  }

  /** An id alone is no affiliation; contributors that name it name none. */
  #leaveOut(id: LocatedScalar): void {
    this.#nameless.add(withoutMarks(id).text)
    this.speak('frontmatter/empty-value', id.span, {
      reason: `Unexpected affiliation “${id.text}” without a name, expected the name of an institution`,
      note: 'It is left out, also where contributors name it. Give its name, or take it away.',
      actual: id.text,
    })
  }

  /** The affiliation of an id or of a name. */
  find(written: string): string | undefined {
    return this.#byId.get(written.trim()) ?? this.#byName.get(written.trim())
  }

  /**
   * What a contributor's `affiliation` says: an id, several (`1, 2`), a name, or a whole affiliation.
   *
   * @returns the ids, each at its place; ids that no affiliation has are among them
   */
  resolve(node: Located): LocatedScalar[] {
    if (isEmpty(node)) return []
    if (node.kind === 'list') return node.items.flatMap((item) => this.resolve(item))
    if (node.kind === 'map') {
      const added = this.add(node, true)
      return added ? [added] : []
    }
    const whole = trimmed(node)
    const known = this.find(whole.text)
    if (known !== undefined) return [{ ...whole, value: known, text: known }]
    const spaced = split(whole, /\s/g)
    const isSpaced = spaced.length > 1 && spaced.every((part) => this.find(part.text) !== undefined)
    const written = isSpaced ? spaced : split(whole, /[,;&+]|\band\b/g).map(withoutMarks)
    const parts = written.filter((part) => !this.#nameless.has(part.text))
    if (parts.length === 0) return []
    const ids = parts.map((part) => this.find(part.text))
    if (ids.every((id) => id !== undefined) || parts.every((part) => this.#looksLikeId(part.text))) {
      return parts.map((part, index) => ({
        ...part,
        value: ids[index] ?? part.text,
        text: ids[index] ?? part.text,
      }))
    }
    const range = this.#range(whole.text)
    if (range) return range.map((id) => ({ ...whole, value: id, text: id }))
    const added = split(whole, /;/g).map((part) => {
      const there = this.find(part.text)
      return there === undefined ? this.add(part) : { ...part, value: there, text: there }
    })
    return added.filter((id) => id !== undefined)
  }

  /** `1-3` where there are a first, a second and a third. */
  #range(written: string): string[] | undefined {
    const ends = /^(\d{1,3})\s?[-–]\s?(\d{1,3})$/.exec(written)
    const [first, last] = ends ? [Number(ends[1]), Number(ends[2])] : [1, 0]
    const ids = Array.from({ length: Math.max(0, last - first + 1) }, (_, index) =>
      this.find(`${first + index}`),
    )
    return ids.length > 0 && ids.every((id) => id !== undefined) ? ids : undefined
  }

  /** Numbers, single letters and symbols; words only where they are one slip away from an id. */
  #looksLikeId(written: string): boolean {
    if (/^(\d{1,3}|[a-z]|[*†‡§¶#]+)$/i.test(written)) return true
    if (/\s/.test(written) || this.#byId.size > 200) return false
    return nearest(written, this.#byId.keys()).length > 0
  }

  /** `index: 3*` is the third, marked; unless there is another third. */
  #ownId(written: LocatedScalar): LocatedScalar {
    const bare = withoutMarks(written)
    return this.#byId.has(bare.text) ? written : bare
  }

  #freeId(): string {
    for (let number = this.#list.length + 1; ; number++) {
      if (!this.#byId.has(String(number))) return String(number)
    }
  }
}

/** `{1: Kiel University, 2: {name: …}}`: the affiliations by their ids. */
function named(node: Located): Located[] {
  if (node.kind !== 'map' || node.entries.some(({ key }) => known.has(foldKey(key)))) return [node]
  return node.entries.map((entry) => ({ ...node, entries: [entry] }))
}

/** `^1^ Kiel University`, one affiliation a line, each after its mark; other texts stay as they are. */
function marked(node: Located): Located[] {
  if (node.kind !== 'scalar') return [node]
  const lines = split(node, /\n/g)
  const parts = lines.flatMap((line) => {
    const mark = /^(?:\^|\$\^\{?|<sup>)(\d{1,3})(?:\}?\$|\^|<\/sup>)/.exec(line.text)
    if (!mark) return []
    const at = mark[0].indexOf(mark[1]!)
    const id = slice(line, at, at + mark[1]!.length)
    return mapAt(line.span, { id, name: trimmed(slice(line, mark[0].length, line.text.length)) })
  })
  return parts.length === lines.length ? parts : [node]
}

/** `1*` and `2^†^` are the affiliations 1 and 2, marked. */
function withoutMarks(id: LocatedScalar): LocatedScalar {
  const number = /^(\d{1,3})[\s*†‡§¶#^]+$/.exec(id.text)
  return number ? slice(id, 0, number[1]!.length) : id
}

/**
 * pandoc's scholarly metadata names an affiliation by its key (`kiel: {name: …}`, `kiel: Kiel University`); MyST
 * gives `name` beside `institution` for the unit within it.
 */
function canonical(map: LocatedMap): LocatedMap {
  const [first] = map.entries
  if (map.entries.length === 1 && first?.keySpan && !known.has(foldKey(first.key))) {
    const id = { key: 'id', keySpan: first.keySpan, value: scalarAt(first.keySpan, first.key) }
    if (first.value.kind === 'map') return { ...first.value, entries: [id, ...first.value.entries] }
    return { ...map, entries: [id, { ...first, key: 'institution' }] }
  }
  const has = (key: string) => map.entries.some((entry) => foldKey(entry.key) === key)
  if (!has('name') || !has('institution') || has('department')) return map
  const entries = map.entries.map((entry) =>
    foldKey(entry.key) === 'name' ? { ...entry, key: 'department' } : entry,
  )
  return { ...map, entries }
}

/** The first of a kind counts. */
function remember(index: Map<string, string>, key: string, id: string): void {
  if (!index.has(key)) index.set(key, id)
}

function scalarOf(map: LocatedMap, keys: ReadonlySet<string>): LocatedScalar | undefined {
  for (const { key, value } of map.entries) {
    if (keys.has(foldKey(key)) && value.kind === 'scalar' && !isEmpty(value)) return value
  }
  return undefined
}

function keyOf(map: LocatedMap, value: Located) {
  const entry = map.entries.find((one) => one.value === value)
  return entry?.keySpan ?? value.span
}

/** `University of X, City, Country` in one line and no other part: an address, not the name of an institution. */
function isAddress(parts: LocatedMap, name: LocatedScalar): boolean {
  const others = parts.entries.filter(
    ({ key, value }) => value !== name && !idKeys.has(foldKey(key)) && foldKey(key) !== 'ror',
  )
  return others.length === 0 && name.text.includes(',')
}

function described(map: LocatedMap): string {
  return map.entries
    .filter(({ key, value }) => !idKeys.has(foldKey(key)) && value.kind === 'scalar')
    .map(
      ({ key, value }) =>
        `${nameKeys.has(foldKey(key)) ? 'name' : foldKey(key)}=${(value as LocatedScalar).text.trim()}`,
    )
    .join('\n')
}
