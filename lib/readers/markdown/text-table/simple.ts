import type { RootContent } from 'mdast'
import type { Position } from 'unist'
import type { Table, TableRow } from '../../../document/nodes.ts'
import type { Reading } from '../construct.ts'
import type { LineReader, Verdict } from '../lines-syntax.ts'
import { type LinePart, readCell, type TableText } from './cell.ts'
import { columnsOf, offsetsAt } from './columns.ts'
import { positionOfRow } from './row.ts'

/** Two or more groups of dashes; single dashes would be a rule (CommonMark 4.1). */
const groups = /^\s*-{2,}(?:\s+-{2,})+\s*$/
const solid = /^\s*-{3,}\s*$/
const isBlank = (line: string): boolean => line.trim() === ''

/** More lines than any table's head has. */
const mostHeadLines = 20

/**
 * Tells how far a table goes that is aligned below dashes (pandoc's manual, “simple_tables” and
 * “multiline_tables”).
 *
 * ```text
 *   Right     Left            ---- -----         ---------------
 * -------     ------             1 one            Head    Head
 *      12     12                 2 two           ------- -------
 *                             ---- -----          text    words
 *                                                ---------------
 * ```
 *
 * The line over a head may have the gaps of the columns, too, as pandoc reads it.
 */
export class DashedLines implements LineReader {
  #kind: 'head' | 'open' | 'boxed' | undefined
  #count = 0
  #isRuled = false
  #wasBlank = false
  #hasBlank = false
  #isClosed = false
  /** Whether the last line were the end if nothing stood below it: else it is the rule below a head. */
  #mayEnd = false

  line(text: string): Verdict {
    this.#count++
    if (this.#count === 1) return this.#first(text)
    if (this.#kind === 'head') return this.#simple(text)
    return this.#closed(text)
  }

  isWhole(): boolean {
    return this.#kind === 'head' ? this.#isRuled && this.#count > 2 : this.#isClosed
  }

  #first(text: string): Verdict {
    if (isBlank(text)) return 'no'
    if (groups.test(text)) {
      this.#kind = 'open'
      this.#isRuled = true
    } else if (solid.test(text)) this.#kind = 'boxed'
    else if (/\S\s/.test(text) || /^\s/.test(text)) this.#kind = 'head'
    else return 'no'
    return 'more'
  }

  /** A line of headings, dashes below it, and rows up to a blank line. */
  #simple(text: string): Verdict {
    if (this.#count === 2) {
      this.#isRuled = groups.test(text)
      return this.#isRuled ? 'sure' : 'no'
    }
    if (isBlank(text)) {
      this.#count--
      return 'stop'
    }
    return groups.test(text) || solid.test(text) ? 'last' : 'sure'
  }

  /** Dashes, headings perhaps, and rows up to a line of dashes again. */
  #closed(text: string): Verdict {
    if (!this.#isRuled) {
      if (isBlank(text) || this.#count > mostHeadLines) return 'no'
      this.#isRuled = groups.test(text)
      return this.#isRuled && this.#count === 2 ? 'no' : 'more'
    }
    if (this.#mayEnd) {
      if (isBlank(text)) return 'stop'
      this.#mayEnd = false
      this.#isClosed = false
      this.#kind = 'boxed'
    }
    const ends = solid.test(text) || groups.test(text)
    if (this.#kind === 'open' && groups.test(text) && this.#count > 2 && this.#count <= mostHeadLines) {
      this.#mayEnd = !this.#hasBlank
      this.#isClosed = true
      return this.#mayEnd ? 'more' : 'last'
    }
    if (ends) {
      this.#isClosed = !this.#wasBlank || this.#kind === 'boxed' || groups.test(text)
      return this.#isClosed ? 'last' : 'no'
    }
    // Two blank lines end whatever it was.
    if (isBlank(text) && this.#wasBlank) return 'no'
    this.#wasBlank = isBlank(text)
    this.#hasBlank ||= this.#wasBlank
    return 'more'
  }
}

/** A column: where its dashes stand, in display columns, end exclusive. */
interface Column {
  start: number
  end: number
}

function columnsIn(dashes: string): Column[] {
  return [...dashes.matchAll(/-+/g)].map(({ index, 0: run }) => ({ start: index, end: index + run.length }))
}

/** Cuts a line below its dashes. A word that reaches over a border belongs to the column that it begins in. */
function cut(line: string, columns: readonly Column[]): { start: number; end: number }[] {
  const starts = offsetsAt(
    line,
    columns.map(({ start }) => start),
  )
  const ends = offsetsAt(
    line,
    columns.map(({ end }) => end),
  )
  const borders = [0]
  for (let index = 1; index < columns.length; index++) {
    let border = starts[index]!
    if (/\S/.test(line[border - 1] ?? ' ') && /\S/.test(line[border] ?? ' ')) {
      const begin = border - /\S*$/.exec(line.slice(0, border))![0].length
      border = begin >= ends[index - 1]! ? begin : border + /^\S*/.exec(line.slice(border))![0].length
    }
    borders.push(Math.max(border, borders[index - 1]!))
  }
  return borders.map((start, index) => ({ start, end: borders[index + 1] ?? line.length }))
}

/** How a heading stands over its dashes says how its column is aligned. */
function alignmentOf(
  line: string,
  { start, end }: { start: number; end: number },
  column: Column,
): NonNullable<Table['align']>[number] {
  const words = line.slice(start, end)
  if (words.trim() === '') return null
  const first = columnsOf(line.slice(0, start + words.search(/\S/)))
  const last = columnsOf(line.slice(0, start + words.trimEnd().length))
  const [isLeft, isRight] = [first <= column.start, last >= column.end]
  if (isLeft === isRight) return isLeft ? null : 'center'
  return isLeft ? 'left' : 'right'
}

/** Reads a table that is aligned below dashes. */
export function readDashed(
  text: TableText,
  position: Position | undefined,
  reading: Reading,
): RootContent | undefined {
  const { lines } = text
  const first = lines.findIndex((line) => groups.test(line))
  if (first < 0) return undefined
  const second = first === 0 ? ruleBelowHead(lines) : undefined
  const ruled = second ?? first
  const columns = columnsIn(lines[ruled]!)
  const boxed = second !== undefined || solid.test(lines[0]!)
  const head = numbers(boxed ? 1 : 0, ruled)
  const last = lines.length - 1
  const isClosed = last > ruled && (solid.test(lines[last]!) || groups.test(lines[last]!))
  const body = numbers(ruled + 1, isClosed ? last : lines.length)
  const sample = head[0] ?? body[0]
  if (sample === undefined) return undefined
  const pieces = cut(lines[sample]!, columns)
  const align = columns.map((column, index) => alignmentOf(lines[sample]!, pieces[index]!, column))
  const rowsOf =
    boxed || body.some((line) => isBlank(lines[line]!)) ? parted(body, lines) : body.map((line) => [line])
  const rows = [...(head.length > 0 ? [readRow(head, true)] : []), ...rowsOf.map((of) => readRow(of, false))]
  const table: Table = { type: 'table', align: align.some(Boolean) ? align : null, children: rows, position }
  return table as RootContent

  function readRow(of: readonly number[], header: boolean): TableRow {
    const cuts = of.map((line) => cut(lines[line]!, columns))
    const cells = columns.map((_, index) => {
      const parts: LinePart[] = of.map((line, at) => ({ line, ...cuts[at]![index]! }))
      return readCell(text, parts, reading)
    })
    const row: TableRow = { type: 'tableRow', children: cells }
    if (header) row.header = true
    return positionOfRow(row)
  }
}

/** The rule below a head that has dashes with gaps over it, too; none where the second such line is the last. */
function ruleBelowHead(lines: readonly string[]): number | undefined {
  const at = lines.findIndex((line, index) => index > 0 && (isBlank(line) || groups.test(line)))
  return at > 1 && at < lines.length - 1 && groups.test(lines[at]!) ? at : undefined
}

function numbers(from: number, to: number): number[] {
  return Array.from({ length: Math.max(to - from, 0) }, (_, index) => from + index)
}

/** Rows of several lines, parted by blank ones. */
function parted(body: readonly number[], lines: readonly string[]): number[][] {
  const rows: number[][] = [[]]
  for (const line of body) {
    if (isBlank(lines[line]!)) rows.push([])
    else rows[rows.length - 1]!.push(line)
  }
  return rows.filter((row) => row.length > 0)
}
