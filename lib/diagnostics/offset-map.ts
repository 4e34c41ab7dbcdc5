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
  let low = 0
  let high = map.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (map[middle]!.text <= text) low = middle
    else high = middle - 1
  }
  if (side === 'end') while (low > 0 && map[low - 1]!.text === text) low--
  const anchor = map[low]
  return anchor ? anchor.source + (text - anchor.text) : text
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
    const last = this.map.at(-1)
    const text = this.text.length
    if (last?.source === source && last.text === text) return
    this.map.push({ text, source })
  }
}
