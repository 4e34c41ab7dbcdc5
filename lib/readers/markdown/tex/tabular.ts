import type { Table, TableCell, TableRow } from '../../../document/nodes.ts'
import { trimContent } from '../text-map.ts'
import { argumentsOf } from './arguments.ts'
import type { TexContext } from './context.ts'
import { withMarkdownCitations } from './markdown-citations.ts'
import { type Environment, environmentAt, groupEnd, type Range, skipSpace } from './scan.ts'

type Align = 'left' | 'right' | 'center' | null

/** Columns of `{l|cc@{}p{3cm}S[table-format=1.0]*{2}{r}}`. */
function readColumns(spec: string): Align[] {
  const columns: Align[] = []
  for (let at = 0; at < spec.length; ) {
    const sign = spec[at]!
    if (sign === '*') {
      const countEnd = groupEnd(spec, at + 1) ?? spec.length
      const end = groupEnd(spec, countEnd) ?? spec.length
      const count = Math.min(Number.parseInt(spec.slice(at + 2, countEnd - 1), 10) || 0, 100)
      const inner = readColumns(spec.slice(countEnd + 1, end - 1))
      for (let index = 0; index < count; index++) columns.push(...inner)
      at = Math.max(end, at + 1)
      continue
    }
    if ('@!><'.includes(sign)) {
      at = groupEnd(spec, at + 1) ?? at + 1
      continue
    }
    const align = aligns[sign]
    if (align !== undefined) columns.push(align)
    at++
    while (spec[at] === '{' || spec[at] === '[') at = groupEnd(spec, at) ?? spec.length
  }
  return columns
}

const aligns: Record<string, Align> = {
  ...{
    l: 'left',
    r: 'right',
    c: 'center',
    p: 'left',
    m: 'left',
    b: 'left',
    X: 'left',
    L: 'left',
    R: 'right',
  },
  ...{ C: 'center', S: 'right', J: 'left', d: 'right', D: 'right' },
}

interface Written {
  cells: Range[]
  /** The rule before it, which may end a head: below the whole row, or below some of its cells. */
  ruled?: 'whole' | 'part'
}

const rules =
  /^\\(?:hline|toprule|midrule|bottomrule|cmidrule|cline|addlinespace|endfirsthead|endhead|endfoot|endlastfoot|specialrule|noalign|rowcolor|arrayrulecolor|centering|small|footnotesize)(?![a-zA-Z])/

/** Splits a table's body at `\\` and `&`, outside of groups and environments. */
function rowsOf(tex: TexContext, body: Range): Written[] {
  const { text } = tex
  const rows: Written[] = []
  let row: Written = { cells: [] }
  let from = body.start
  let repeated: number | undefined
  const endRow = (end: number): void => {
    row.cells.push({ start: from, end })
    if (row.cells.length > 1 || text.slice(row.cells[0]!.start, row.cells[0]!.end).trim()) rows.push(row)
    row = { cells: [] }
  }
  for (let at = body.start; at < body.end; ) {
    const isEmpty = row.cells.length === 0 && text.slice(from, at).trim() === ''
    const rule = isEmpty && text[at] === '\\' ? rules.exec(text.slice(at, at + 24)) : null
    if (rule) {
      at += rule[0].length
      while ('[{('.includes(text[at] ?? ' ')) {
        const close = text[at] === '(' ? text.indexOf(')', at) + 1 : groupEnd(text, at, body.end)
        if (!close) break
        at = close
      }
      tex.reading.consume('rule', tex.place({ start: from, end: at }))
      if (/^\\end/.test(rule[0])) repeated = withoutRepeated(rule[0], rows, repeated, tex)
      if (/cmidrule|cline|addlinespace|color/.test(rule[0])) row.ruled ??= 'part'
      else row.ruled = 'whole'
      from = at
    } else if (text.startsWith('\\\\', at) || /^\\tabularnewline(?![a-zA-Z])/.test(text.slice(at, at + 16))) {
      endRow(at)
      at += text[at + 1] === '\\' ? 2 : '\\tabularnewline'.length
      if (text[at] === '*') at++
      const gap = skipSpace(text, at, body.end)
      const close = text[gap] === '[' ? groupEnd(text, gap, body.end) : undefined
      if (close !== undefined) {
        // How far the next row stands below.
        tex.reading.consume('gap', tex.place({ start: gap, end: close }))
        at = close
      }
      from = at
    } else if (text[at] === '&') {
      row.cells.push({ start: from, end: at })
      from = ++at
    } else if (text[at] === '{') at = groupEnd(text, at, body.end) ?? at + 1
    else if (text.startsWith('\\begin', at)) at = environmentAt(text, at, body.end)?.end ?? at + 2
    else if (text[at] === '%') at = lineEnd(text, at, body.end)
    else at += text[at] === '\\' ? 2 : 1
  }
  endRow(body.end)
  return rows
}

/**
 * Takes out what `longtable` sets anew on each page: the head after `\endfirsthead`, and the feet.
 *
 * @param from index of the first row that may be repeated; nothing before any of the commands
 * @returns that index from here on
 */
function withoutRepeated(
  command: string,
  rows: Written[],
  from: number | undefined,
  tex: TexContext,
): number {
  if (command === '\\endfirsthead' || (command === '\\endhead' && from === undefined)) return rows.length
  for (const { cells } of rows.splice(from ?? rows.length))
    tex.reading.consume('repeated-row', tex.place({ start: cells[0]!.start, end: cells.at(-1)!.end }))
  return rows.length
}

function lineEnd(text: string, at: number, end: number): number {
  const newline = text.indexOf('\n', at)
  return newline < 0 || newline > end ? end : newline
}

/** `\multicolumn{2}{c}{text}`, `\multirow{2}{*}{text}`, alone in a cell. */
const spanning = /^\s*\\(multicolumn|multirow)\s*(?:\[[^\]]*\]\s*)?\{/

function readCell(tex: TexContext, range: Range): TableCell {
  const cell: TableCell = { type: 'tableCell', children: [], position: tex.place(range) }
  let inner = range
  for (;;) {
    const match = spanning.exec(tex.text.slice(inner.start, inner.end))
    if (!match) break
    const count = inner.start + match[0].length - 1
    const countEnd = groupEnd(tex.text, count, inner.end)
    const spec = countEnd === undefined ? 0 : skipSpace(tex.text, countEnd, inner.end)
    const specEnd = countEnd === undefined ? undefined : groupEnd(tex.text, spec, inner.end)
    const open = specEnd === undefined ? 0 : skipSpace(tex.text, specEnd, inner.end)
    const close = specEnd === undefined ? undefined : groupEnd(tex.text, open, inner.end)
    if (countEnd === undefined || specEnd === undefined || close === undefined) break
    const size = Math.min(Math.abs(Number.parseInt(tex.text.slice(count + 1, countEnd - 1), 10)) || 1, 100)
    if (match[1] === 'multirow') cell.rowspan = size
    else {
      cell.colspan = size
      const align = readColumns(tex.text.slice(spec + 1, specEnd - 1))[0]
      if (align) cell.align = align
    }
    tex.reading.consume('span', tex.place({ start: inner.start, end: open + 1 }))
    inner = { start: open + 1, end: close - 1 }
  }
  cell.children = trimContent(withMarkdownCitations(tex.inline(inner), tex.reading), tex.reading.source)
  return cell
}

/**
 * Reads a `tabular` and its kin.
 *
 * @param columns the column specification
 * @param body between it and the end
 */
function readTabular(tex: TexContext, columns: Range, body: Range, whole: Range): Table {
  tex.reading.consume('columns', tex.place(columns))
  const align = readColumns(tex.text.slice(columns.start, columns.end))
  const written = rowsOf(tex, body).filter((row) => !isCaption(row, tex))
  // Rows above the first rule inside the table are its head.
  const ruleAt = (kind: Written['ruled']): number =>
    written.findIndex((row, index) => index > 0 && row.ruled === kind)
  const firstRule = ruleAt('whole') < 0 ? ruleAt('part') : ruleAt('whole')
  const open = new Map<number, number>()
  const rows = written.map((row, index): TableRow => {
    const cells: TableCell[] = []
    let column = 0
    for (const range of row.cells) {
      const left = open.get(column) ?? 0
      const isCovered = left > 0 && tex.text.slice(range.start, range.end).trim() === ''
      if (left > 0) open.set(column, left - 1)
      if (isCovered) {
        column++
        continue
      }
      const cell = readCell(tex, range)
      // Beside a cell of several rows, or of several columns, the place in the row is not the column.
      if (cells.length !== column) cell.align ??= align[column] ?? undefined
      if (cell.rowspan) open.set(column, cell.rowspan - 1)
      column += cell.colspan ?? 1
      cells.push(cell)
    }
    const first = row.cells[0]!
    const last = row.cells[row.cells.length - 1]!
    const position = tex.place({ start: first.start, end: last.end })
    const node: TableRow = { type: 'tableRow', children: cells, position }
    if (index < firstRule) node.header = true
    return node
  })
  return { type: 'table', align, children: rows, position: tex.place(whole) }
}

/** `longtable` has its caption and label in a row of their own, which becomes none. */
function isCaption({ cells }: Written, tex: TexContext): boolean {
  const [only] = cells
  const isOne = cells.length === 1 && /^\s*\\(?:caption|label)\b/.test(tex.text.slice(only!.start, only!.end))
  return isOne && readCell(tex, only!).children.length === 0
}

/** `tabular` and its kin; `tabular*` and `tabularx` have the width before the columns. */
export function readTabularEnvironment({ name, body }: Environment, whole: Range, tex: TexContext): Table[] {
  const { groups, end } = argumentsOf(tex, body)
  // A position in brackets may stand before all.
  const braces = groups.filter((group) => tex.text[group.start] === '{')
  const columns = braces[/\*$|^tabular[xy]$/.test(name) ? 1 : 0] ?? { start: end, end }
  const inner = { start: columns.start + 1, end: columns.end - 1 }
  return [readTabular(tex, inner, { start: end, end: body.end }, whole)]
}
