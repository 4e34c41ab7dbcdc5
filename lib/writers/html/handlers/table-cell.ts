import type { TableCell } from '../../../document/nodes.ts'
import { element, type Result } from '../element.ts'
import type { State } from '../state.ts'

/** What a cell knows of its row. */
export interface CellContext {
  align?: 'left' | 'right' | 'center' | undefined
  head: boolean
}

/** A cell; one that is a header says what it heads (HTML 4.9.10). An empty one heads nothing. */
export function tableCell(node: TableCell, state: State, context: CellContext = { head: false }): Result {
  const isHeader = (context.head || node.header === true) && node.children.length > 0
  const group = ((context.head ? node.colspan : node.rowspan) ?? 1) > 1 ? 'group' : ''
  const colSpan = span(node.colspan)
  const rowSpan = span(node.rowspan)
  const hasBlocks = node.children.some((child) => child.type === 'paragraph' || child.type === 'list')
  return element(
    isHeader ? 'th' : 'td',
    {
      scope: isHeader ? `${context.head ? 'col' : 'row'}${group}` : undefined,
      colSpan,
      rowSpan,
      className: context.align ? [`align-${context.align}`] : undefined,
    },
    hasBlocks ? state.blocks(node.children) : state.all(node.children),
  )
}

/** HTML 4.9.11 bounds `colspan` by 1000; a hostile number would make the browser build a table that wide. */
function span(value: number | undefined): number | undefined {
  return value && value > 1 ? Math.min(value, 1000) : undefined
}
