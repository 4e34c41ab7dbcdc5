import type { Point, Position } from 'unist'

let indexed: { source: string; starts: number[] } | undefined

/**
 * Where an offset of a text stands, in lines and columns.
 *
 * @param source the whole text of the file
 * @param offset from 0, in UTF-16 units; held inside the text
 * @returns line and column from 1, as unist counts them (`\n`, `\r\n` and a lone `\r` end a line)
 */
export function pointAt(source: string, offset: number): Point {
  const held = Math.max(0, Math.min(offset, source.length))
  const starts = lineStarts(source)
  let low = 0
  let high = starts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (starts[middle]! <= held) low = middle
    else high = middle - 1
  }
  return { line: low + 1, column: held - starts[low]! + 1, offset: held }
}

/** The position of a range of a text: offsets from 0, end exclusive. See `pointAt`. */
export function positionAt(source: string, start: number, end: number): Position {
  return { start: pointAt(source, start), end: pointAt(source, Math.max(start, end)) }
}

/** Starts of the lines; the last text's are kept, because messages come many to one file. */
function lineStarts(source: string): number[] {
  if (indexed?.source === source) return indexed.starts
  const starts = [0]
  const ending = /\r\n|\n|\r/g
  while (ending.exec(source)) starts.push(ending.lastIndex)
  indexed = { source, starts }
  return starts
}
