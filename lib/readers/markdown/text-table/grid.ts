import type { RootContent } from 'mdast'
import type { Position } from 'unist'
import type { Table, TableCell, TableRow } from '../../../document/nodes.ts'
import type { Reading } from '../construct.ts'
import type { LineReader } from '../lines-syntax.ts'
import { type LinePart, readCell, type TableText } from './cell.ts'
import { columnsOf, type Measure, offsetsAt } from './columns.ts'
import { positionOfRow } from './row.ts'

const ruler = /^\+(?::?[-=]+:?\+)+\s*$/
/** Has a stretch of a line between two rows, beside cells that go on. */
const partialRuler = /\+(?::?-+:?\+)+|\+(?::?=+:?\+)+/

/**
 * Tells how far a grid table goes. What stands below its last ruler is cut off later: if it had to be read again
 * from the start, a text full of rulers would be read once for each of them.
 */
export class GridLines implements LineReader {
  #lines = 0
  #rulers = 0

  line(text: string): 'sure' | 'stop' | 'no' {
    const isRuler = ruler.test(text)
    if (this.#lines === 0 && !isRuler) return 'no'
    if (!/^[+|]/.test(text)) return 'stop'
    this.#lines++
    if (isRuler) this.#rulers++
    return 'sure'
  }

  isWhole(): boolean {
    return this.#rulers > 1 && this.#lines > 2
  }
}

/** How many lines belong to the table: those down to its last ruler. */
export function lengthOfGrid(lines: readonly string[]): number {
  return lines.findLastIndex((line) => ruler.test(line)) + 1
}

/** A rectangle of the grid: rows and columns of it, end exclusive. */
interface Area {
  top: number
  left: number
  bottom: number
  right: number
}

/** The walls of a grid: which display columns and which lines part cells. */
class Grid {
  /** Display columns of the upright lines. */
  readonly columns: number[]
  /** Lines that part rows. */
  readonly rulers: number[]
  /** By line, the offset of each upright line. */
  readonly #offsets: number[][]
  readonly #lines: readonly string[]
  readonly #measure: Measure

  constructor(lines: readonly string[]) {
    this.#lines = lines
    const isEven = lines.every((line) => columnsOf(line) === columnsOf(lines[0]!))
    this.#measure = isEven ? 'display' : 'units'
    this.rulers = [...lines.keys()].filter((at) => partialRuler.test(lines[at]!))
    const columns = new Set<number>([0])
    for (const at of this.rulers) {
      const line = lines[at]!
      for (const { index } of line.matchAll(/\+/g)) columns.add(this.#column(line, index))
    }
    this.columns = [...columns].sort((a, b) => a - b)
    this.#offsets = lines.map((line) => {
      const offsets = this.offsets(line)
      // A last cell that is wider than its column goes on to the line's own end.
      const last = offsets.length - 1
      if (line.endsWith('|')) offsets[last] = Math.max(offsets[last]!, line.length - 1)
      return offsets
    })
  }

  #column(line: string, offset: number): number {
    return columnsOf(line.slice(0, offset), this.#measure)
  }

  /** The offset of each upright line in a line of text. */
  offsets(line: string): number[] {
    return offsetsAt(line, this.columns, this.#measure)
  }

  /** How many fields the grid has where nothing spans. */
  get size(): number {
    return (this.rulers.length - 1) * (this.columns.length - 1)
  }

  /** The part of a line between two upright lines. */
  part(line: number, left: number, right: number): LinePart {
    const offsets = this.#offsets[line]!
    return { line, start: Math.min(offsets[left]! + 1, offsets[right]!), end: offsets[right]! }
  }

  /** Whether an upright line parts a row of fields at a column. */
  isWall(row: number, column: number): boolean {
    for (let line = this.rulers[row]! + 1; line < this.rulers[row + 1]!; line++) {
      const sign = this.#lines[line]![this.#offsets[line]![column]!]
      if (sign !== '|' && sign !== '+') return false
    }
    return true
  }

  /** Whether a ruler parts a column of fields from those below. */
  isFloor(ruler: number, column: number): boolean {
    const { line, start, end } = this.part(this.rulers[ruler]!, column, column + 1)
    return /^:?(?:-+|=+):?$/.test(this.#lines[line]!.slice(start, end))
  }
}

/** Joins fields that no wall parts; nothing where a cell would not be a rectangle. */
function cellsOf(grid: Grid): Area[] | undefined {
  const rows = grid.rulers.length - 1
  const columns = grid.columns.length - 1
  const taken = new Uint8Array(rows * columns)
  const areas: Area[] = []
  for (let top = 0; top < rows; top++) {
    for (let left = 0; left < columns; left++) {
      if (taken[top * columns + left]) continue
      let right = left + 1
      while (right < columns && !grid.isWall(top, right)) right++
      let bottom = top + 1
      while (bottom < rows && !grid.isFloor(bottom, left)) bottom++
      for (let row = top; row < bottom; row++) {
        for (let column = left; column < right; column++) {
          if (taken[row * columns + column]) return undefined
          taken[row * columns + column] = 1
          const opens = column + 1 < right && grid.isWall(row, column + 1)
          const closes = row + 1 < bottom && grid.isFloor(row + 1, column)
          if (opens || closes) return undefined
        }
      }
      areas.push({ top, left, bottom, right })
    }
  }
  return areas
}

/** What a ruler says of the columns between its signs: `:--`, `--:`, `:-:`. */
function alignments(line: string, grid: Grid): Table['align'] {
  const offsets = grid.offsets(line)
  const found = grid.columns.slice(1).map((_, index) => {
    const stretch = line.slice(offsets[index]! + 1, offsets[index + 1]!)
    const [isLeft, isRight] = [stretch.startsWith(':'), stretch.endsWith(':')]
    if (isLeft && isRight) return 'center'
    return isLeft ? 'left' : isRight ? 'right' : null
  })
  return found.some(Boolean) ? found : null
}

/**
 * Reads a grid table (pandoc's manual, “grid_tables”), cells over several rows and columns included.
 *
 * @returns nothing where the lines do not draw a table
 */
export function readGrid(
  text: TableText,
  position: Position | undefined,
  reading: Reading,
): RootContent | undefined {
  const lines = text.lines.map((line) => line.trimEnd())
  const grid = new Grid(lines)
  const characters = lines.reduce((sum, line) => sum + line.length, 0)
  // A drawing has a character for each field; what has fewer is no table.
  if (grid.size > characters || grid.rulers.at(-1) !== lines.length - 1) return undefined
  const areas = cellsOf(grid)
  if (!areas) return undefined
  const double = grid.rulers.findIndex((at) => /^\+:?=/.test(lines[at]!))
  const headRows = double > 0 && double < grid.rulers.length - 1 ? double : 0
  const align = alignments(lines[grid.rulers[headRows]!]!, grid)
  const rows: TableRow[] = grid.rulers.slice(1).map(() => ({ type: 'tableRow', children: [] }))
  for (const area of areas) rows[area.top]!.children.push(cellOf(area, grid, text, align, reading))
  for (const row of rows.slice(0, headRows)) row.header = true
  for (const row of rows) positionOfRow(row)
  const table: Table = { type: 'table', align, children: rows, position }
  return table as RootContent
}

function cellOf(
  { top, left, bottom, right }: Area,
  grid: Grid,
  text: TableText,
  align: Table['align'],
  reading: Reading,
): TableCell {
  const parts: LinePart[] = []
  for (let line = grid.rulers[top]! + 1; line < grid.rulers[bottom]!; line++)
    parts.push(grid.part(line, left, right))
  const cell = readCell(text, parts, reading)
  if (right - left > 1) cell.colspan = right - left
  if (bottom - top > 1) cell.rowspan = bottom - top
  const own = align?.[left]
  if (own) cell.align = own
  return cell
}
