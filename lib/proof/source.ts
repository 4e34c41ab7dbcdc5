import { decodeNamedCharacterReference } from 'decode-named-character-reference'
import type { Root } from 'mdast'
import type { Node, Position } from 'unist'
import type { VFile } from 'vfile'
import { positionAt } from '../diagnostics/points.ts'
import { report } from '../diagnostics/report.ts'
import type { Consumed } from '../document/consumed.ts'
import type { Difference } from './compare.ts'

/**
 * The second account: holds the manuscript's own bytes against the tree that the reader made of them, without
 * the reader's help. Every word of the source must stand in a leaf of the tree, or be named by a field of a node
 * around it (a URL, a label, a key, an attribute), or be a control word of TeX. What is none of these was
 * swallowed.
 *
 * @param source the manuscript's text, as positions count it
 * @param tree as it was read, before repair
 */
export function accountForSource(source: string, tree: Node): Difference[] {
  const nodes = nodesInOrder(tree)
  const consumed = (tree.data as { consumed?: Consumed[] } | undefined)?.consumed ?? []
  const covered = [...nodes.flatMap((node) => coveredBy(node, source)), ...consumed.map(rangeOf)]
  const lost: Difference[] = []
  const around = new Enclosing(nodes)
  for (const [start, end] of gapsBetween(covered, source.length)) {
    const words = wordsOf(source.slice(start, end)).filter(({ word, at }) => !around.names(word, start + at))
    const [first] = words
    const last = words.at(-1)
    if (!first || !last) continue
    const place = positionAt(source, start + first.at, start + last.at + last.length)
    lost.push({ kind: 'missing', words: words.map(({ word }) => word), place })
  }
  return lost
}

/**
 * A unified plugin, for right after the reader, that reports each loss at its place. The tree stays as it is.
 */
export function remarkAccount() {
  return (tree: Root, file: VFile): undefined => {
    for (const { words: lost, place } of accountForSource(String(file), tree)) {
      report(file, 'proof/unread', {
        reason: `Unexpected loss in reading: “${lost.slice(0, 12).join(' ')}${lost.length > 12 ? ' …' : ''}”`,
        ...(place ? { place } : {}),
        note: 'This is a fault of galley, not of the manuscript. Please report it with the manuscript.',
      })
    }
  }
}

type Range = readonly [start: number, end: number]
type AnyNode = Node & { children?: Node[]; value?: unknown }

function rangeOf({ position }: { position?: Position | undefined }): Range {
  return [position?.start.offset ?? 0, position?.end.offset ?? 0]
}

/** Every node that has a place, those that begin first before the others, parents before children. */
function nodesInOrder(tree: Node): AnyNode[] {
  const nodes: AnyNode[] = []
  const stack: AnyNode[] = [tree]
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (node.position) nodes.push(node)
    for (const child of node.children ?? []) stack.push(child)
    for (const field of nodeFields(node)) stack.push(field)
  }
  const [start, end] = [(node: AnyNode) => rangeOf(node)[0], (node: AnyNode) => rangeOf(node)[1]]
  return nodes.sort((a, b) => start(a) - start(b) || end(b) - end(a))
}

/** Nodes that stand in a field of another: prefixes of a citation, a box's title. */
function nodeFields(node: AnyNode): AnyNode[] {
  const fields = node as {
    items?: { prefix?: AnyNode[]; suffix?: AnyNode[] }[]
    title?: AnyNode[] | string | null
  }
  const inItems = (fields.items ?? []).flatMap(({ prefix = [], suffix = [] }) => [...prefix, ...suffix])
  const title = Array.isArray(fields.title) ? fields.title : []
  return [...inItems, ...title]
}

/** The ranges of the source whose words a leaf's value has, in their order. */
function coveredBy(node: AnyNode, source: string): Range[] {
  if (typeof node.value !== 'string') return []
  const [start, end] = rangeOf(node)
  const slice = source.slice(start, end)
  if (decode(slice).replace(/\r\n?/g, '\n') === node.value) return [[start, end]]
  const at = indexOfWords(slice, node.value)
  if (at >= 0) return [[start + at, start + at + node.value.length]]
  return lettersOf(node.value).includes(lettersOf(decode(slice)))
    ? [[start, end]]
    : wordsKept(node.value, slice, start)
}

/** Where a text stands in another, and not within a longer word or an opening tag: the `d` of `<kbd>d</kbd>`. */
function indexOfWords(text: string, part: string): number {
  const inner = text.startsWith('<') ? text.indexOf('>') + 1 : 0
  const first = text.includes(part, inner) ? text.indexOf(part, inner) : text.indexOf(part)
  for (let at = first; at >= 0; at = text.indexOf(part, at + 1)) {
    const [before, after] = [text.slice(Math.max(0, at - 1), at), text.charAt(at + part.length)]
    if (!(joins(before, part.charAt(0)) || joins(part.slice(-1), after))) return at
  }
  return first
}

const letter = /[\p{L}\p{N}]/u
function joins(before: string, after: string): boolean {
  return letter.test(before) && letter.test(after)
}

/** Where a value lacks words of its slice: the ranges of those that it has. */
function wordsKept(value: string, slice: string, start: number): Range[] {
  const has = new Set((value.match(words) ?? []).map((word) => word.toLowerCase()))
  // `Erd\H{o}s` is one word in the tree.
  const accented = texAccent.test(slice) ? [...has].map(withoutAccents).join(' ') : ''
  return [...slice.matchAll(words)]
    .filter(([word]) => has.has(word.toLowerCase()) || accented.includes(withoutAccents(word)))
    .map((match) => [start + match.index, start + match.index + match[0].length])
}

const texAccent =
  /\\(?:[cvHukrdb"'`^~=.](?:\s*\{|(?=[A-Za-z\\]))|(?:[oOlLij]|ss|ae|AE|oe|OE|aa|AA)(?![A-Za-z]))/

function withoutAccents(word: string): string {
  return word.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '')
}

const words = /[\p{L}\p{N}]+/gu

function lettersOf(text: string): string {
  return (text.match(words) ?? []).join('')
}

function gapsBetween(covered: Range[], length: number): Range[] {
  const gaps: Range[] = []
  let from = 0
  for (const [start, end] of covered.sort((a, b) => a[0] - b[0])) {
    if (start > from) gaps.push([from, start])
    from = Math.max(from, end)
  }
  if (length > from) gaps.push([from, length])
  return gaps
}

/** Control words, environments and lengths of TeX are markup wherever they stand. */
const controlWord = /\\(?:begin|end)\s*\{[^{}\n]{0,60}\}|\\[A-Za-z@]+/g

/** Letters, some of which may be written as character references: `M&uuml;ller`. */
const spelled = /(?:[\p{L}\p{N}]|&#?\w{1,31};)+/gu

function wordsOf(gap: string): { word: string; at: number; length: number }[] {
  const prose = gap.replace(controlWord, (markup) => ' '.repeat(markup.length))
  return [...prose.matchAll(spelled)].flatMap(({ 0: whole, index: at }) =>
    (decode(whole).match(words) ?? []).map((word) => ({ word, at, length: whole.length })),
  )
}

/** Character references and escapes, as CommonMark 0.31.2 (2.4, 2.5) reads them. */
function decode(text: string): string {
  return text
    .replace(/\\([!-/:-@[-`{-~])/g, '$1')
    .replace(/&#?\w{1,31};/g, (whole) => characterOf(whole.slice(1, -1)) ?? whole)
}

function characterOf(reference: string): string | undefined {
  if (!reference.startsWith('#')) return decodeNamedCharacterReference(reference) || undefined
  const isHex = /^#x/i.test(reference)
  const code = Number.parseInt(reference.slice(isHex ? 2 : 1), isHex ? 16 : 10)
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '\uFFFD'
}

/** The nodes around an offset, for offsets that rise. */
class Enclosing {
  readonly #nodes: readonly AnyNode[]
  readonly #fields = new Map<AnyNode, string>()
  #next = 0
  #open: AnyNode[] = []

  constructor(nodes: readonly AnyNode[]) {
    this.#nodes = nodes
  }

  /** Whether a node around the offset names the word, or counts it as a list's marker. */
  names(word: string, offset: number): boolean {
    for (
      let node = this.#nodes[this.#next];
      node && rangeOf(node)[0] <= offset;
      node = this.#nodes[this.#next]
    ) {
      this.#open.push(node)
      this.#next++
    }
    this.#open = this.#open.filter((node) => rangeOf(node)[1] > offset)
    const lower = word.toLowerCase()
    return this.#open.some(
      (node) => this.#fieldsOf(node).includes(lower) || isMarker(word, node) || this.#isLocator(lower, node),
    )
  }

  /** `p252` in a citation is the term of a locator and its number. */
  #isLocator(word: string, node: AnyNode): boolean {
    const parts = 'items' in node ? /^(\p{L}{1,6})(\p{N}+)$/u.exec(word) : null
    return parts?.slice(1).every((part) => this.#fieldsOf(node).includes(part)) ?? false
  }

  #fieldsOf(node: AnyNode): string {
    const known = this.#fields.get(node)
    if (known !== undefined) return known
    const fields = fieldsOf(node)
    this.#fields.set(node, fields)
    return fields
  }
}

/** The number of an ordered list's item is its place in the list. */
function isMarker(word: string, node: AnyNode): boolean {
  return /^(?:\d{1,9}|[ivxlcdm]{1,7}|[a-z])$/i.test(word) && ['list', 'listItem'].includes(node.type)
}

const skipped = new Set(['type', 'position', 'children', 'value', 'consumed', 'manuscript'])

/** Every string that a node holds of its own, in lower case, and those of its children that have no place. */
function fieldsOf(node: AnyNode): string {
  const found: string[] = []
  const gather = (value: unknown, depth: number): void => {
    if (typeof value === 'string') found.push(decode(value).toLowerCase(), value.toLowerCase())
    else if (typeof value === 'number' || typeof value === 'boolean') found.push(String(value))
    else if (Array.isArray(value)) for (const item of value as unknown[]) gather(item, depth + 1)
    else if (value && typeof value === 'object' && depth < 8) {
      for (const [key, inner] of Object.entries(value as Record<string, unknown>)) {
        if (skipped.has(key) && key !== 'value') continue
        found.push(key.toLowerCase())
        gather(inner, depth + 1)
      }
    }
  }
  for (const [key, value] of Object.entries(node as unknown as Record<string, unknown>)) {
    if (!skipped.has(key)) gather(value, 0)
  }
  for (const child of node.children ?? []) if (!child.position) gather(child, 4)
  return found.join('\n')
}
