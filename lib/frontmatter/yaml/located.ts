import { type OffsetMap, sourceOffset } from '../../diagnostics/offset-map.ts'
import { positionAt } from '../../diagnostics/points.ts'
import type { Place } from '../places.ts'

/** The text of the manuscript, or of a file beside it (then with its absolute path). */
export interface SourceText {
  text: string
  path?: string
}

/** A range of a source: offsets from 0, end exclusive. */
export interface Span {
  source: SourceText
  start: number
  end: number
}

/** A YAML value that knows where it stands. */
export type Located = LocatedScalar | LocatedList | LocatedMap

/** One value: what YAML makes of it, and the text that the author wrote. */
export interface LocatedScalar {
  kind: 'scalar'
  span: Span
  value: string | number | boolean | null
  /** The string, or for other values the source: `1.0`, `007`, `true`. */
  text: string
  /** From offsets in `text` to offsets in the source. */
  map: OffsetMap
}

/** A sequence. */
export interface LocatedList {
  kind: 'list'
  span: Span
  items: Located[]
}

/** A mapping, in the author's order; a key can stand in it twice. */
export interface LocatedMap {
  kind: 'map'
  span: Span
  entries: LocatedEntry[]
}

/** A key with its value. */
export interface LocatedEntry {
  key: string
  /** None where the author did not write the key, but galley supplied it. */
  keySpan?: Span
  value: Located
}

/** A span as `report()` takes it. */
export function placeOfSpan(span: Span): Place {
  const position = positionAt(span.source.text, span.start, span.end)
  return span.source.path === undefined
    ? { place: position }
    : { foreign: { path: span.source.path, position } }
}

/** Whether there is nothing: no value, `null`, `~`, an empty string, an empty list. */
export function isEmpty(node: Located): boolean {
  if (node.kind === 'scalar') return node.value === null || node.text.trim() === ''
  return node.kind === 'list' && node.items.every(isEmpty)
}

/** The value of a mapping's key, by the key as it is written there. */
export function get(node: Located | undefined, key: string): Located | undefined {
  if (node?.kind !== 'map') return undefined
  return node.entries.find((entry) => entry.key === key)?.value
}

/** The items of a list; a single value counts as a list of one, nothing as an empty list. */
export function itemsOf(node: Located): Located[] {
  return node.kind === 'list' ? node.items : isEmpty(node) ? [] : [node]
}

/** A part of a scalar's text as a scalar of its own, at its own place. */
export function slice(node: LocatedScalar, start: number, end: number): LocatedScalar {
  const text = node.text.slice(start, end)
  const from = sourceOffset(node.map, start, 'start')
  const to = end > start ? sourceOffset(node.map, end, 'end') : from
  const map = [
    { text: 0, source: from },
    ...node.map
      .filter((anchor) => anchor.text > start && anchor.text <= end)
      .map((anchor) => ({ text: anchor.text - start, source: anchor.source })),
  ]
  return { kind: 'scalar', span: { ...node.span, start: from, end: to }, value: text, text, map }
}

/** A scalar without the white space around its text. */
export function trimmed(node: LocatedScalar): LocatedScalar {
  const start = node.text.length - node.text.trimStart().length
  const end = start + node.text.trim().length
  return start === 0 && end === node.text.length ? node : slice(node, start, end)
}

/**
 * The parts of a scalar's text between separators, trimmed, the empty ones left out.
 *
 * @param separator a regular expression with the flag `g`
 * @param masked the text with what separates nothing overwritten, as long as the text itself
 */
export function split(node: LocatedScalar, separator: RegExp, masked = node.text): LocatedScalar[] {
  const parts: LocatedScalar[] = []
  let start = 0
  for (const match of masked.matchAll(separator)) {
    parts.push(trimmed(slice(node, start, match.index)))
    start = match.index + match[0].length
  }
  parts.push(trimmed(slice(node, start, node.text.length)))
  return parts.filter((part) => part.text !== '')
}

/** A scalar that stands at the place of another node, but says something else. */
export function scalarAt(span: Span, value: string | boolean): LocatedScalar {
  return { kind: 'scalar', span, value, text: String(value), map: [{ text: 0, source: span.start }] }
}

/** A mapping of parts that stand in one span. */
export function mapAt(span: Span, parts: Record<string, Located | undefined>): LocatedMap {
  const entries: LocatedEntry[] = []
  for (const [key, value] of Object.entries(parts)) if (value) entries.push({ key, value })
  return { kind: 'map', span, entries }
}

/** The value as plain data, without places. A key that would reach an object's prototype is an own key here. */
export function toPlain(node: Located): unknown {
  if (node.kind === 'scalar') return node.value
  if (node.kind === 'list') return node.items.map(toPlain)
  const plain: Record<string, unknown> = {}
  for (const { key, value } of node.entries) {
    Object.defineProperty(plain, key, {
      value: toPlain(value),
      enumerable: true,
      configurable: true,
      writable: true,
    })
  }
  return plain
}
