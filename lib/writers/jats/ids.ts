/** NameStartChar of XML 1.0 (5th edition), 2.3, without the colon, which namespaces forbid in an id. */
const nameStart =
  'A-Z_a-z\\u{C0}-\\u{D6}\\u{D8}-\\u{F6}\\u{F8}-\\u{2FF}\\u{370}-\\u{37D}\\u{37F}-\\u{1FFF}\\u{200C}-\\u{200D}' +
  '\\u{2070}-\\u{218F}\\u{2C00}-\\u{2FEF}\\u{3001}-\\u{D7FF}\\u{F900}-\\u{FDCF}\\u{FDF0}-\\u{FFFD}\\u{10000}-\\u{EFFFF}'
const notName = new RegExp(`[^${nameStart}.\\-0-9\\u{B7}\\u{300}-\\u{36F}\\u{203F}-\\u{2040}]`, 'gu')
const badStart = new RegExp(`^[^${nameStart}]`, 'u')

/** Gives every id of the document an id that XML admits, one for one. */
export class IdRegistry {
  readonly #byName = new Map<string, string>()
  readonly #taken = new Set<string>()
  readonly #counts = new Map<string, number>()

  /**
   * The XML id of something, the same each time.
   *
   * @param name the id as the document has it, or a name of the writer's own such as `aff1`
   */
  of(name: string): string {
    const known = this.#byName.get(name)
    if (known) return known
    const legal = name.replace(notName, '-')
    const base = badStart.test(legal) || legal === '' ? `id-${legal}` : legal
    let id = base
    for (let count = 2; this.#taken.has(id); count++) id = `${base}-${count}`
    this.#taken.add(id)
    this.#byName.set(name, id)
    return id
  }

  /** An id for something that has no name, numbered by kind: `table-wrap-1`. JATS4R wants one on each display object. */
  next(kind: string): string {
    const count = (this.#counts.get(kind) ?? 0) + 1
    this.#counts.set(kind, count)
    return this.of(`${kind}-${count}`)
  }
}
