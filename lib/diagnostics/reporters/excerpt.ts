import stringWidth from 'string-width'
import { visible } from './visible.ts'

/** A line of source as a terminal shows it, with a place in it marked. */
export interface Excerpt {
  text: string
  /** Cells before the mark. */
  indent: number
  /** Cells of the mark, at least one. */
  length: number
}

interface Cell {
  text: string
  width: number
  from: number
  to: number
}

/** How far from the place text is looked at, in UTF-16 units: a paragraph of a manuscript is often one line. */
const horizon = 400
const segmenter = new Intl.Segmenter()

/**
 * Cuts a line of source to what fits around a place, and says which terminal cells to mark. Wide characters,
 * tabs, combining marks and characters that must not reach a terminal count as what is shown for them.
 *
 * @param line one line without its line end
 * @param start where the place starts, in UTF-16 units from 0
 * @param end where it ends; marks run to the end of the line at most
 * @param columns how many cells there are
 */
export function excerpt(line: string, start: number, end: number, columns: number): Excerpt {
  const cells = segment(line, start, end)
  let first = cells.findIndex((cell) => cell.to > start)
  if (first === -1) first = cells.length
  let last = first
  while (last < cells.length && cells[last]!.from < end) last++

  // The mark first, then what stands around it, two thirds of it before the place: that is what was read.
  const room = Math.max(columns - 2, 8)
  const shownEnd = reachWithin(cells, first, last, room)
  const marked = width(cells, first, shownEnd)
  const rest = Math.max(room - marked, 0)
  let from = first
  let before = 0
  const after = width(cells, shownEnd, cells.length)
  const budget = Math.max(Math.ceil((rest * 2) / 3), rest - after)
  while (from > 0 && before + cells[from - 1]!.width <= budget) before += cells[--from]!.width
  const to = reachWithin(cells, shownEnd, cells.length, rest - before)

  const cutBefore = from > 0 || (cells[0]?.from ?? 0) > 0
  const cutAfter = to < cells.length || (cells.at(-1)?.to ?? line.length) < line.length
  const text = cells
    .slice(from, to)
    .map((cell) => cell.text)
    .join('')
  return {
    text: (cutBefore ? '…' : '') + text.trimEnd() + (cutAfter ? '…' : ''),
    indent: before + (cutBefore ? 1 : 0),
    length: Math.max(marked, 1),
  }
}

function segment(line: string, start: number, end: number): Cell[] {
  const from = Math.max(0, start - horizon)
  const part = line.slice(from, Math.min(line.length, Math.min(end, start + horizon) + horizon))
  return Array.from(segmenter.segment(part), ({ segment: cluster, index }) => {
    const text = visible(cluster)
    return { text, width: stringWidth(text), from: from + index, to: from + index + cluster.length }
  })
}

/** The index before which cells fit into `room`. */
function reachWithin(cells: readonly Cell[], from: number, to: number, room: number): number {
  let used = 0
  let index = from
  while (index < to && used + cells[index]!.width <= room) used += cells[index++]!.width
  return index
}

function width(cells: readonly Cell[], from: number, to: number): number {
  let sum = 0
  for (let index = from; index < to; index++) sum += cells[index]!.width
  return sum
}
