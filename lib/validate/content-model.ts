/** A content model of a DTD as a machine that reads names of elements: a position for each name in the model. */
export interface ContentModel {
  /** Whether text may stand anywhere in it. */
  mixed: boolean
  names: string[]
  first: number[]
  /** For each position those that may come next. */
  follow: Set<number>[]
  /** Positions after which the content may end. */
  last: Set<number>
  nullable: boolean
}

/** Where a sequence of children leaves its content model. */
export interface Misfit {
  /** Index of the first child that cannot stand where it stands; the number of children where more must follow. */
  index: number
  /** What may stand there. */
  expected: string[]
}

interface Part {
  first: number[]
  last: number[]
  nullable: boolean
}

const token = /\s*([(),|?*+]|[^\s(),|?*+]+)/y

/**
 * Reads the content model of an element out of a flattened DTD (Glushkov's construction).
 *
 * @returns nothing for an element that is not declared, or is declared EMPTY or ANY
 */
export function contentModelOf(dtd: string, element: string): ContentModel | undefined {
  const declared = dtd.indexOf(`<!ELEMENT ${element} `)
  if (declared < 0) return undefined
  const source = dtd.slice(declared + `<!ELEMENT ${element} `.length, dtd.indexOf('>', declared)).trim()
  return source.startsWith('(') ? new ModelReader(source).read() : undefined
}

class ModelReader {
  readonly names: string[] = []
  readonly follow: Set<number>[] = []
  #mixed = false
  #at = 0

  constructor(readonly source: string) {}

  read(): ContentModel {
    const { first, last, nullable } = this.#particle()
    const { names, follow } = this
    return { mixed: this.#mixed, names, first, follow, last: new Set(last), nullable }
  }

  #next(): string | undefined {
    token.lastIndex = this.#at
    const match = token.exec(this.source)
    if (match) this.#at = token.lastIndex
    return match?.[1]
  }

  #peek(): string | undefined {
    const before = this.#at
    const found = this.#next()
    this.#at = before
    return found
  }

  #particle(): Part {
    const opener = this.#next()
    const part = opener === '(' ? this.#group() : this.#name(opener ?? '')
    const repeat = this.#peek()
    if (repeat !== '?' && repeat !== '*' && repeat !== '+') return part
    this.#next()
    if (repeat !== '?') for (const last of part.last) this.#join(last, part.first)
    return { ...part, nullable: part.nullable || repeat !== '+' }
  }

  #name(name: string): Part {
    if (name === '#PCDATA') {
      this.#mixed = true
      return { first: [], last: [], nullable: true }
    }
    this.names.push(name)
    this.follow.push(new Set())
    const position = this.names.length - 1
    return { first: [position], last: [position], nullable: false }
  }

  #group(): Part {
    let whole = this.#particle()
    for (let separator = this.#next(); separator === ',' || separator === '|'; separator = this.#next()) {
      const part = this.#particle()
      if (separator === '|') {
        whole = {
          first: [...whole.first, ...part.first],
          last: [...whole.last, ...part.last],
          nullable: whole.nullable || part.nullable,
        }
        continue
      }
      for (const last of whole.last) this.#join(last, part.first)
      whole = {
        first: whole.nullable ? [...whole.first, ...part.first] : whole.first,
        last: part.nullable ? [...whole.last, ...part.last] : part.last,
        nullable: whole.nullable && part.nullable,
      }
    }
    return whole
  }

  #join(from: number, to: readonly number[]): void {
    for (const position of to) this.follow[from]!.add(position)
  }
}

/** Where children leave a content model, or nothing where they fit it. */
export function misfitOf(model: ContentModel, children: readonly string[]): Misfit | undefined {
  let current: readonly number[] = model.first
  let mayEnd = model.nullable
  const namesOf = (positions: readonly number[]): string[] => [
    ...new Set(positions.map((position) => model.names[position]!)),
  ]
  for (const [index, child] of children.entries()) {
    const reached = current.filter((position) => model.names[position] === child)
    if (reached.length === 0) return { index, expected: namesOf(current) }
    current = [...new Set(reached.flatMap((position) => [...model.follow[position]!]))]
    mayEnd = reached.some((position) => model.last.has(position))
  }
  return mayEnd ? undefined : { index: children.length, expected: namesOf(current) }
}
