import type { Position } from 'unist'
import { positionAt } from './points.ts'

/**
 * How offsets in a text that was taken out of a source (a YAML scalar without its escapes, a cell without its
 * pipes) lead back into that source. Anchors stand in ascending order; after an anchor text and source run side
 * by side until the next. Where the source holds something that the text leaves out, two anchors share one
 * text offset: a range that ends there ends at the first, one that starts there starts at the last.
 */
export type OffsetMap = readonly { text: number; source: number }[]

/**
 * Where a range of the text stands in the source.
 *
 * @param map anchors, offsets in UTF-16 units
 * @param start of the range in the text
 * @param end of the range in the text, exclusive
 * @param source the whole text of the file
 */
export function placeOf(map: OffsetMap, start: number, end: number, source: string): Position {
  const from = sourceOffset(map, start, 'start')
  return positionAt(source, from, end > start ? sourceOffset(map, end, 'end') : from)
}

/**
 * The source's offset for an offset of the text.
 *
 * @param side whether a range starts or ends there; it matters where the source holds more than the text
 */
export function sourceOffset(map: OffsetMap, text: number, side: 'start' | 'end'): number {
  let low = lastAnchor(map, text)
  if (side === 'end') while (low > 0 && map[low - 1]!.text === text) low--
  const anchor = map[low]
  return anchor ? anchor.source + (text - anchor.text) : text
}

/** Index of the last anchor at or before an offset of the text. */
function lastAnchor(map: OffsetMap, text: number): number {
  let low = 0
  let high = map.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (map[middle]!.text <= text) low = middle
    else high = middle - 1
  }
  return low
}

/** Builds a text together with its map, piece by piece. */
export class OffsetMapBuilder {
  text = ''
  readonly map: { text: number; source: number }[] = []
  #next = -1

  /**
   * Appends to the text what the source says.
   *
   * @param piece what to append
   * @param start where the source says it
   * @param length how many UTF-16 units of the source say it: more than the piece has for an escape
   */
  add(piece: string, start: number, length = piece.length): void {
    if (start !== this.#next) {
      if (this.#next >= 0) this.#anchor(this.#next)
      this.#anchor(start)
    }
    this.text += piece
    this.#next = start + length
    if (length !== piece.length) this.#anchor(this.#next)
  }

  #anchor(source: number): void {
    addAnchor(this.map, this.text.length, source)
  }
}

/** Puts an anchor at the end of a map that is being built, unless it stands there already. */
export function addAnchor(map: { text: number; source: number }[], text: number, source: number): void {
  const last = map[map.length - 1]
  if (last?.source === source && last.text === text) return
  map.push({ text, source })
}

/** The map of a part of a text, with offsets counted from the part's start. */
export function sliceMap(map: OffsetMap, start: number, end: number): OffsetMap {
  const part = [{ text: 0, source: sourceOffset(map, start, 'start') }]
  for (let at = lastAnchor(map, start); at < map.length && map[at]!.text < end; at++) {
    const anchor = map[at]!
    if (anchor.text > start) addAnchor(part, anchor.text - start, anchor.source)
  }
  if (end > start) closeMap(part, end - start, sourceOffset(map, end, 'end'))
  return part
}

/** The map of several texts, one after the other; `length` is that of each. */
export function joinMaps(parts: readonly { map: OffsetMap; length: number }[]): OffsetMap {
  const joined: { text: number; source: number }[] = []
  let length = 0
  for (const part of parts) {
    const last = joined.at(-1)
    for (const [index, anchor] of part.map.entries()) {
      const text = anchor.text + length
      if (index === 0 && last && last.source + text - last.text === anchor.source) continue
      addAnchor(joined, text, anchor.source)
    }
    length += part.length
    closeMap(joined, length, sourceOffset(part.map, part.length, 'end'))
  }
  return joined
}

/** Ends a map at an offset of the text, with an anchor only where the source does not run side by side up to it. */
function closeMap(map: { text: number; source: number }[], text: number, source: number): void {
  const last = map[map.length - 1]!
  if (last.source + text - last.text !== source) addAnchor(map, text, source)
}

/**
 * The map of a text that was taken out of a text that was itself taken out of a source.
 *
 * @param inner leads into the text that `outer` leads out of
 */
export function composeMaps(inner: OffsetMap, outer: OffsetMap): OffsetMap {
  const composed: { text: number; source: number }[] = []
  for (const [index, anchor] of inner.entries()) {
    const before = inner[index - 1]
    const next = inner[index + 1]
    if (anchor.text > 0 && before?.text !== anchor.text)
      addAnchor(composed, anchor.text, sourceOffset(outer, anchor.source, 'end'))
    if (next?.text === anchor.text) continue
    addAnchor(composed, anchor.text, sourceOffset(outer, anchor.source, 'start'))
    const end = anchor.source + (next ? next.text - anchor.text : Number.POSITIVE_INFINITY)
    for (let at = lastAnchor(outer, anchor.source) + 1; at < outer.length; at++) {
      const crossing = outer[at]!
      if (crossing.text >= end) break
      addAnchor(composed, anchor.text + crossing.text - anchor.source, crossing.source)
    }
  }
  return composed
}
