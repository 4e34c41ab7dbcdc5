import type { TableRow } from '../../../document/nodes.ts'

/** Lets a row stand where its cells stand, from the first to the last of them in the source. */
export function positionOfRow(row: TableRow): TableRow {
  for (const { position } of row.children) {
    if (!position) continue
    row.position ??= { ...position }
    if ((position.start.offset ?? 0) < (row.position.start.offset ?? 0)) row.position.start = position.start
    if ((position.end.offset ?? 0) > (row.position.end.offset ?? 0)) row.position.end = position.end
  }
  return row
}
