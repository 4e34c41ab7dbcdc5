import type { Element, ElementContent } from 'xast'
import type { Table, TableRow } from '../../../document/nodes.ts'
import { element, placed } from '../element.ts'
import type { Result, State } from '../state.ts'
import { cell } from './table-cell.ts'

/** A table that has no caption. */
export function table(node: Table, state: State): Result {
  return element('table-wrap', { id: state.ids.next('table-wrap') }, tableElement(node, state))
}

/** The XHTML table: head rows first. A table of head rows only has them as its body, which must not be empty. */
export function tableElement(node: Table, state: State): ElementContent {
  const rows = node.children.filter((row) => row.children.length > 0)
  const headCount = rows.findIndex((row) => !row.header)
  const head = headCount > 0 ? rows.slice(0, headCount) : []
  const body = headCount > 0 ? rows.slice(headCount) : rows
  const write = (row: TableRow): Element => rowElement(row, node, state)
  const label = node.data?.attributes?.id
  const id = label && state.ids.of(label)
  const made =
    rows.length === 0
      ? element('table', { id }, element('tbody', {}, element('tr', {}, element('td'))))
      : element(
          'table',
          { id },
          head.length > 0 && element('thead', {}, head.map(write)),
          element('tbody', {}, body.map(write)),
        )
  return placed(made, node.position && { position: node.position })
}

/** One row, its cells aligned as their columns are. */
export function rowElement(row: TableRow, owner: Table | undefined, state: State): Element {
  const made = element(
    'tr',
    {},
    row.children.map((child, column) => cell(child, row, owner?.align?.[column], state)),
  )
  return placed(made, row.position && { position: row.position })
}
