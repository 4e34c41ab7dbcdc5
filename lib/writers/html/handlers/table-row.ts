import type { Table, TableRow } from '../../../document/nodes.ts'
import { element, lines, type Result, text } from '../element.ts'
import type { State } from '../state.ts'
import { tableCell } from './table-cell.ts'

/** What a row knows of its table. */
export interface RowContext {
  align: NonNullable<Table['align']>
  /** In the head of the table: its cells name columns. */
  head: boolean
}

/** A row of a table. Columns are counted with the spans of the row's own cells. */
export function tableRow(
  node: TableRow,
  state: State,
  context: RowContext = { align: [], head: false },
): Result {
  let column = 0
  const cells = node.children.flatMap((cell) => {
    const align = cell.align ?? context.align[column] ?? undefined
    column += cell.colspan ?? 1
    return state.within(cell, tableCell(cell, state, { align, head: context.head || node.header === true }))
  })
  return element('tr', {}, [text('\n'), ...lines(cells)])
}
