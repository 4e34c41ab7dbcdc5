import type { Table as PipeTable } from 'mdast'
import type { CompileContext, Extension } from 'mdast-util-from-markdown'
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table'
import { gfmTable } from 'micromark-extension-gfm-table'
import type { Token } from 'micromark-util-types'
import { report } from '../../../diagnostics/report.ts'
import type { Table } from '../../../document/nodes.ts'
import type { Construct, Reading } from '../construct.ts'

const base = gfmTableFromMarkdown()

/** The first row is the head. One of empty cells is how authors write a table that has none. */
function exitTable(this: CompileContext, token: Token): void {
  const written = this.stack[this.stack.length - 1] as PipeTable
  const table = written as Table
  const [first, ...rest] = table.children
  const isEmpty = first?.children.every((cell) => cell.children.length === 0)
  if (isEmpty && rest.length > 0) table.children = rest
  else if (first) first.header = true
  base.exit?.table?.call(this, token)
}

const headed: Extension = { ...base, exit: { ...base.exit, table: exitTable } }

/** Rows may be shorter than the head; what a longer one has too much stands under no heading. */
export function reportLongRow(table: Table, reading: Reading): void {
  const columns = table.children[0]?.children.length ?? 0
  const long = table.children.find((row) => row.children.length > columns)
  if (!long || table.children.some((row) => row.children.some((cell) => cell.colspan || cell.rowspan))) return
  report(reading.file, 'reader/long-row', {
    reason: `Unexpected row of ${long.children.length} cells, expected ${columns} as in the head`,
    place: long.position,
    note: 'All cells are in the outputs; other programs drop what is too much. Give the head as many cells, or write a bar within a cell as `\\|`.',
  })
}

/** Rows of nothing but dashes are lines that their author drew between the others. */
function withoutLines(table: Table, reading: Reading): void {
  const [head, ...rows] = table.children
  const isLine = (row: Table['children'][number]): boolean =>
    row.children.length > 1 &&
    row.children.every(
      ({ children: [cell, ...more] }) =>
        cell?.type === 'text' && more.length === 0 && /^:?-{3,}:?$/.test(cell.value),
    )
  const lines = rows.filter(isLine)
  if (!head || lines.length === 0 || lines.length === rows.length) return
  for (const line of lines) reading.consume('line', line.position)
  table.children = [head, ...rows.filter((row) => !isLine(row))]
}

/** A table with nothing in it makes LaTeX load its packages, as authors for JOSS know. */
const isEmpty = (table: Table): boolean =>
  table.children.every((row) => row.children.every((cell) => cell.children.length === 0))

/** Pipe tables (GFM 0.29 §4.10). */
export const table: Construct = {
  name: 'table',
  syntax: gfmTable(),
  tree: headed,
  flow(siblings, { reading }) {
    for (const node of siblings) {
      if (node.type !== 'table') continue
      withoutLines(node as Table, reading)
      reportLongRow(node as Table, reading)
    }
    return siblings.filter((node) => {
      const isBlank = node.type === 'table' && isEmpty(node as Table)
      if (isBlank) reading.consume('table', node.position)
      return !isBlank
    })
  },
}
