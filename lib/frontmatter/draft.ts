import { foldKey } from './fold-key.ts'
import type { Speak } from './speak.ts'
import { type Located, type LocatedEntry, type LocatedMap, placeOfSpan, type Span } from './yaml/located.ts'

/**
 * The metadata while it is being put together: a located mapping whose keys are those of `Metadata`, filled by
 * path from however many sources. What stands there first, stays.
 */
export class Draft {
  readonly root: LocatedMap

  /**
   * @param whole the front matter's range
   * @param speak for `frontmatter/duplicate-key`
   */
  constructor(
    whole: Span,
    readonly speak: Speak,
  ) {
    this.root = { kind: 'map', span: whole, entries: [] }
  }

  /** The value at a path of keys, `journal.issn`. */
  get(path: string): Located | undefined {
    return this.entry(path)?.value
  }

  /** The key and value at a path. */
  entry(path: string): LocatedEntry | undefined {
    let map: Located | undefined = this.root
    let found: LocatedEntry | undefined
    for (const key of path.split('.')) {
      found = map?.kind === 'map' ? map.entries.find((entry) => entry.key === key) : undefined
      map = found?.value
    }
    return found
  }

  /**
   * Puts a value at a path, making the mappings on the way. Where mappings meet, their parts are put together.
   *
   * @param keySpan of the key as the author wrote it
   * @returns false where the path is taken already; that is reported, unless the value comes from another file
   */
  put(path: string, value: Located, keySpan?: Span): boolean {
    const keys = path.split('.')
    const last = keys.pop()!
    let map = this.root
    for (const key of keys) {
      const found = map.entries.find((entry) => entry.key === key)
      if (found && found.value.kind !== 'map') return this.#taken(path, found, value, keySpan)
      const next: LocatedMap =
        found?.value.kind === 'map' ? found.value : { kind: 'map', span: keySpan ?? value.span, entries: [] }
      if (!found) map.entries.push({ key, value: next, ...(keySpan && { keySpan }) })
      map = next
    }
    const taken = map.entries.find((entry) => entry.key === last)
    if (taken) return this.#taken(path, taken, value, keySpan)
    map.entries.push({ key: last, value, ...(keySpan && { keySpan }) })
    return true
  }

  /** Puts a value in place of what stands at a path. */
  replace(path: string, value: Located): void {
    const entry = this.entry(path)
    if (entry) entry.value = value
    else this.put(path, value)
  }

  /** Adds values to the list at a path. */
  append(path: string, items: Located[], span: Span, keySpan?: Span): void {
    const list = this.get(path)
    if (list?.kind === 'list') list.items.push(...items)
    else this.put(path, { kind: 'list', span, items }, keySpan)
  }

  #taken(path: string, first: LocatedEntry, value: Located, keySpan: Span | undefined): boolean {
    if (first.value.kind === 'map' && value.kind === 'map') return this.#merge(first.value, value)
    const span = keySpan ?? value.span
    if (span.source === first.value.span.source) sayTwice(this.speak, path, span, first, value)
    return false
  }

  /** `dates:` beside `received:`, a companion's `journal` under the manuscript's: parts that are there stay. */
  #merge(map: LocatedMap, more: LocatedMap): true {
    const there = new Set(map.entries.map(({ key }) => foldKey(key)))
    const isOwn = map.span.source === more.span.source
    map.entries.push(...more.entries.filter(({ key }) => isOwn || !there.has(foldKey(key))))
    return true
  }
}

/** Reports a key that says what another one said before. */
export function sayTwice(speak: Speak, path: string, span: Span, first: LocatedEntry, second: Located): void {
  const isSame = first.value.kind === 'scalar' && second.kind === 'scalar' && first.value.text === second.text
  const written = span.source.text.slice(span.start, span.end)
  speak('frontmatter/duplicate-key', span, {
    reason: `Unexpected second “${written}”, expected “${path}” to be given once`,
    note: `${isSame ? 'Both say the same.' : 'The first one counts.'} Take one of them away.`,
    ...(isSame && { severity: 'warning' as const }),
    actual: written,
    cause: { reason: 'First given here', ...placeOfSpan(first.keySpan ?? first.value.span) },
  })
}
