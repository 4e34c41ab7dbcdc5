import { isAlias, isMap, isScalar, isSeq, type Node, type Scalar } from 'yaml'
import type { Speak } from '../speak.ts'
import type { Located, LocatedEntry, LocatedScalar, SourceText, Span } from './located.ts'
import { readScalar, type ScalarStyle } from './scalar-text.ts'

/** How many values aliases may add: a front matter that repeats more than that means harm (“billion laughs”). */
const mostAliased = 10_000

const styles: Readonly<Record<string, ScalarStyle>> = {
  PLAIN: 'plain',
  QUOTE_SINGLE: 'single-quoted',
  QUOTE_DOUBLE: 'double-quoted',
  BLOCK_LITERAL: 'literal',
  BLOCK_FOLDED: 'folded',
}

/** Turns nodes of the `yaml` package into located values. Anchors are kept from one call to the next. */
export class Locator {
  readonly #anchors = new Map<string, { node: Located; size: number }>()
  #aliased = 0
  #size = 0

  /**
   * @param source the file
   * @param speak for aliases that lead nowhere or to too much
   */
  constructor(
    readonly source: SourceText,
    readonly speak: Speak,
  ) {}

  /** Whether an anchor of this name was met. */
  knows(anchor: string): boolean {
    return this.#anchors.has(anchor)
  }

  /**
   * @param node of a composed document; nested no deeper than `parseYaml` allows
   * @param base offset in the file at which the parsed text starts
   * @param after where a missing value would stand, in the parsed text
   */
  locate(node: Node | null | undefined, base: number, after: number): Located {
    this.#size++
    const before = this.#size
    const located = this.#locate(node, base, after)
    if (node && !isAlias(node) && node.anchor) {
      this.#anchors.set(node.anchor, { node: located, size: this.#size - before + 1 })
    }
    return located
  }

  #locate(node: Node | null | undefined, base: number, after: number): Located {
    const range = node?.range
    const span = this.#span(base, range ? range[0] : after, range ? range[1] : after)
    if (isAlias(node)) return this.#alias(node.source, span)
    if (isMap(node)) {
      const entries: LocatedEntry[] = []
      for (const pair of node.items) {
        const key = pair.key as Node | null
        const keyEnd = key?.range?.[1] ?? span.end - base
        const keyNode = this.locate(key, base, keyEnd)
        if (keyNode.kind !== 'scalar') {
          this.speak('frontmatter/yaml-syntax', keyNode.span, {
            reason: 'Unexpected list as a key, expected a word',
            note: 'A key is one word or a few, followed by a colon.',
          })
          continue
        }
        entries.push({
          key: keyNode.text,
          keySpan: keyNode.span,
          value: this.locate(pair.value as Node | null, base, colonAfter(this.source.text, keyNode.span)),
        })
      }
      return { kind: 'map', span: this.#trim(span), entries }
    }
    if (isSeq(node)) {
      return {
        kind: 'list',
        span: this.#trim(span),
        items: node.items.map((item) => this.locate(item as Node | null, base, span.end - base)),
      }
    }
    return this.#scalar(isScalar(node) ? node : undefined, span)
  }

  #scalar(node: Scalar | undefined, span: Span): LocatedScalar {
    const style = styles[node?.type ?? 'PLAIN'] ?? 'plain'
    const token = node?.srcToken
    const parentIndent = token && 'indent' in token ? token.indent : 0
    const read = readScalar(this.source.text, span.start, span.end, style, parentIndent)
    const value = node?.value ?? null
    const string = typeof value === 'string'
    // The parser knows no TeX, which our own reading of escapes does.
    const agrees = !string || read.text === value || (style === 'double-quoted' && read.text.includes('\\'))
    const text = agrees ? read.text : value
    return {
      kind: 'scalar',
      span: style === 'literal' || style === 'folded' ? this.#trim(span) : span,
      value:
        typeof value === 'number' || typeof value === 'boolean' || value === null
          ? value
          : string
            ? text
            : read.text,
      text,
      map: agrees && read.map.length > 0 ? read.map : [{ text: 0, source: span.start }],
    }
  }

  #alias(name: string, span: Span): Located {
    const target = this.#anchors.get(name)
    if (!target) {
      this.speak('frontmatter/yaml-syntax', span, {
        reason: `Unexpected *${name}, expected a text in quotation marks`,
        note: 'A text that starts with * needs quotation marks in YAML; without them it refers to an anchor.',
        actual: `*${name}`,
        expected: [`'*${name}'`],
      })
      const text = `*${name}`
      return { kind: 'scalar', span, value: text, text, map: [{ text: 0, source: span.start }] }
    }
    this.#aliased += target.size
    this.#size += target.size
    if (this.#aliased <= mostAliased) return { ...target.node, span }
    this.speak('frontmatter/limit', span, {
      reason: `Unexpected alias *${name}: aliases expand to more than ${mostAliased} values`,
      note: 'The value is left out. Write it out where it is needed.',
    })
    return { kind: 'scalar', span, value: null, text: '', map: [{ text: 0, source: span.start }] }
  }

  #span(base: number, start: number, end: number): Span {
    return { source: this.source, start: base + start, end: base + Math.max(start, end) }
  }

  /** Collections and block scalars end with their last line's text, not with the blank lines after it. */
  #trim(span: Span): Span {
    let end = span.end
    while (end > span.start && /\s/.test(this.source.text[end - 1]!)) end--
    return { ...span, end }
  }
}

/** Where the value of a key would start: after its colon and one space. */
function colonAfter(text: string, key: Span): number {
  const colon = /^[ \t]*:/.exec(text.slice(key.end, key.end + 100))
  return colon ? key.end + colon[0].length : key.end
}
