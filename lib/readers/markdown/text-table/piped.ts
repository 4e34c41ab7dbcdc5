import type { RootContent } from 'mdast'
import type { Position } from 'unist'
import type { Table, TableCell, TableRow } from '../../../document/nodes.ts'
import { OffsetMapBuilder, placeOf, sourceOffset } from '../../../document/offset-map.ts'
import type { Reading } from '../construct.ts'
import type { LineReader, Verdict } from '../lines-syntax.ts'
import type { LinePart, TableText } from './cell.ts'
import { positionOfRow } from './row.ts'

/** The parts of a line of dashes, one a column; nothing where it is no such line. */
function dashesIn(line: string): string[] {
  const parts = line
    .trim()
    .replace(/^\||\|$/g, '')
    .split(/[|+]/)
    .map((part) => part.trim())
  const isRule = parts.every((part) => /^:?-+:?$/.test(part)) && (parts.length > 1 || isBarred(line))
  return isRule ? parts : []
}
const isBarred = (line: string): boolean => line.trimStart().startsWith('|')

/**
 * Tells how far a table with bars goes that GitHub's rules (GFM 0.29 §4.10) do not take for one, or not whole,
 * and pandoc's do (“pipe_tables”): heads with fewer or more cells than the dashes below, rows that stand far in
 * or begin as a list does, bars in code and in formulas.
 */
export class PipedLines implements LineReader {
  #count = 0
  #head = ''
  #columns = 0
  #isOwn = false

  line(text: string): Verdict {
    this.#count++
    if (this.#count === 1) {
      this.#head = text
      return text.includes('|') ? 'more' : 'no'
    }
    if (this.#count === 2) return this.#ruled(text)
    if (!text.includes('|')) {
      this.#count--
      return 'stop'
    }
    if (githubCells(text).length > this.#columns && cellsOf(text).length <= this.#columns) this.#isOwn = true
    return this.#isOwn ? 'sure' : 'more'
  }

  isWhole(): boolean {
    return this.#isOwn && this.#count > 2
  }

  #ruled(text: string): Verdict {
    this.#columns = dashesIn(text).length
    if (this.#columns === 0) return 'no'
    const isUneven = githubCells(this.#head).length !== this.#columns
    this.#isOwn = isUneven || text.includes('+') || !isBarred(text)
    return this.#isOwn ? 'sure' : 'more'
  }
}

type Alignment = NonNullable<Table['align']>[number]

function alignmentOf(dashes: string): Alignment {
  const [isLeft, isRight] = [dashes.startsWith(':'), dashes.endsWith(':')]
  if (isLeft && isRight) return 'center'
  if (isLeft) return 'left'
  return isRight ? 'right' : null
}

interface Range {
  start: number
  end: number
}

/** Where the cells of a row stand, as GitHub parts them: at every bar without a backslash. */
const githubCells = (line: string): Range[] => parted(line, () => undefined)

/** Where the cells of a row stand, as pandoc parts them: a bar in code or in a formula is one of its signs. */
function cellsOf(line: string): Range[] {
  // Where one formula finds no end, none behind it does.
  let lastFormula = line.lastIndexOf('$')
  return parted(line, (at) => {
    if (line[at] !== '$' || at >= lastFormula) return endOfCode(line, at)
    const search = formulaAt(line, at)
    if (search === 'open') lastFormula = at
    return typeof search === 'number' ? search : undefined
  })
}

/** @param skip the end of what begins at an offset and keeps its bars */
function parted(line: string, skip: (at: number) => number | undefined): Range[] {
  const bars: number[] = []
  for (let at = 0; at < line.length; at++) {
    if (line[at] === '\\') at++
    else if (line[at] === '|') bars.push(at)
    else at = (skip(at) ?? at + 1) - 1
  }
  const end = line.trimEnd().length
  const isClosed = bars[bars.length - 1] === end - 1
  const borders = [
    ...(isBarred(line) ? [] : [-1]),
    ...bars,
    ...(isClosed && bars.length > 1 ? [] : [line.length]),
  ]
  return borders.slice(1).map((border, index) => ({ start: borders[index]! + 1, end: border }))
}

/** The end of the code that begins at an offset (CommonMark 6.1). */
function endOfCode(line: string, at: number): number | undefined {
  if (line[at] !== '`') return undefined
  const fence = /^`+/.exec(line.slice(at))![0]
  for (let next = at + fence.length; ; ) {
    const from = line.indexOf(fence, next)
    if (from < 0) return at + fence.length
    const run = /^`+/.exec(line.slice(from))![0]
    next = from + run.length
    if (run.length === fence.length) return next
  }
}

/** The end of the formula that begins at an offset, if one may (pandoc's manual, “tex_math_dollars”). */
function formulaAt(line: string, at: number): number | 'none' | 'open' {
  if (/^\s|^$/.test(line[at + 1] ?? '')) return 'none'
  for (let end = at + 1; end < line.length; end++) {
    if (line[end] === '\\') end++
    else if (line[end] === '$' && /\S/.test(line[end - 1]!) && !/\d/.test(line[end + 1] ?? '')) return end + 1
  }
  return 'open'
}

/** Reads a table with bars. */
export function readPiped(text: TableText, position: Position | undefined, reading: Reading): RootContent {
  const [head = '', dashes = '', ...body] = text.lines
  const align = dashesIn(dashes).map(alignmentOf)
  // The head of a column of names is left out together with its bar.
  const isShort = isBarred(head) && !isBarred(dashes) && githubCells(head).length < align.length
  const first = rowOf(head, 0, isShort ? [{ type: 'tableCell', children: [] }] : [])
  const rows = [first, ...body.map((line, index) => rowOf(line, index + 2))]
  const isHeaded = first.children.some(({ children }) => children.length > 0)
  if (isHeaded) first.header = true
  const table: Table = { type: 'table', align, children: isHeaded ? rows : rows.slice(1), position }
  return table as RootContent

  function rowOf(line: string, at: number, before: TableCell[] = []): TableRow {
    const plain = githubCells(line)
    const cells = plain.length > align.length ? cellsOf(line) : plain
    const children = [...before, ...cells.map((cell) => readLine(text, { line: at, ...cell }, reading))]
    while (children.length < align.length) children.push({ type: 'tableCell', children: [] })
    return positionOfRow({ type: 'tableRow', children })
  }
}

/** A cell of one line. A bar's backslash is no part of it, even in code. */
function readLine(text: TableText, { line, start, end }: LinePart, reading: Reading): TableCell {
  const words = text.lines[line]!.slice(start, end)
  const cell: TableCell = { type: 'tableCell', children: [] }
  if (words.trim() === '') return cell
  const builder = new OffsetMapBuilder()
  let from = words.search(/\S/)
  const until = words.trimEnd().length
  const at = (offset: number): number => sourceOffset(text.map, text.starts[line]! + start + offset, 'start')
  for (const { index } of words.slice(0, until).matchAll(/\\(?=\|)/g)) {
    builder.add(words.slice(from, index), at(from))
    from = index + 1
  }
  builder.add(words.slice(from, until), at(from))
  cell.position = placeOf(builder.map, 0, builder.text.length, reading.source)
  cell.children = reading.parseInline(builder.text, builder.map)
  return cell
}
