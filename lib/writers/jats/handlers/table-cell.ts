import type { Element, ElementContent } from 'xast'
import type { TableCell, TableRow } from '../../../document/nodes.ts'
import { arrangeBlocks } from '../arrange-blocks.ts'
import { inlineElements } from '../content-model.ts'
import { element, placed } from '../element.ts'
import type { Result, State } from '../state.ts'

/** A cell that stands in no row that knows its column. */
export function tableCell(node: TableCell, state: State): Result {
  return cell(node, { type: 'tableRow', children: [node] }, undefined, state)
}

/** A cell. Head cells say what they are the head of (`scope`), as JATS4R and screen readers want it. */
export function cell(
  node: TableCell,
  row: TableRow,
  align: 'left' | 'right' | 'center' | null | undefined,
  state: State,
): Element {
  const header = row.header || node.header
  const content = state.all(node.children)
  const made = element(
    header ? 'th' : 'td',
    {
      align: node.align ?? align ?? undefined,
      scope: header ? (row.header ? 'col' : 'row') : undefined,
      colspan: node.colspan && node.colspan > 1 ? node.colspan : undefined,
      rowspan: node.rowspan && node.rowspan > 1 ? node.rowspan : undefined,
    },
    content.every(isInline) ? content : arrangeBlocks('td', content),
  )
  return placed(made, node.position && { position: node.position })
}

const isInline = (node: ElementContent): boolean => node.type !== 'element' || inlineElements.has(node.name)
