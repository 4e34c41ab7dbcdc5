import type { TableRow } from '../../../document/nodes.ts'
import type { Result, State } from '../state.ts'
import { rowElement } from './table.ts'

/** A row that stands in no table that knows its columns. */
export function tableRow(node: TableRow, state: State): Result {
  return rowElement(node, undefined, state)
}
