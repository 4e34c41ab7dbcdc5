import type { ElementContent } from 'hast'
import type { Table } from '../../../document/nodes.ts'
import { element, lines, type Result, text } from '../element.ts'
import type { State } from '../state.ts'
import { tableRow } from './table-row.ts'

/**
 * A table in a box that scrolls where the page is narrow.
 *
 * @param labelId the caption that names it
 */
export function table(node: Table, state: State, labelId?: string): Result {
  const headLength = node.children.findIndex((row) => !row.header)
  const split = headLength < 0 ? node.children.length : headLength
  const rows = (from: number, to: number): ElementContent[] =>
    node.children
      .slice(from, to)
      .flatMap((row) =>
        state.within(row, tableRow(row, state, { align: node.align ?? [], head: from < split })),
      )
  const head = rows(0, split)
  const body = rows(split, node.children.length)
  const label = labelId ? { ariaLabelledBy: [labelId] } : { ariaLabel: state.terms.table }
  return element('div', { className: ['table-scroll'], tabIndex: 0, role: 'region', ...label }, [
    element('table', labelId ? label : {}, [
      text('\n'),
      ...(head.length > 0 ? lines([element('thead', {}, [text('\n'), ...lines(head)])]) : []),
      ...(body.length > 0 ? lines([element('tbody', {}, [text('\n'), ...lines(body)])]) : []),
    ]),
  ])
}
