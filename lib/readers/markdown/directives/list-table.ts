import type { List, RootContent } from 'mdast'
import type { Table, TableCell, TableRow } from '../../../document/nodes.ts'
import { blocksOf, type Directive, type DirectiveReader } from './directive.ts'
import { table } from './figure.ts'

/** `{list-table}`: a list of rows, each a list of cells (docutils, “List Table”). */
export const listTable: DirectiveReader = (directive) => {
  const blocks = blocksOf(directive)
  const list = blocks.find((block): block is List => block.type === 'list')
  if (!list) return [...table({ ...directive, body: { ...directive.body, text: '' } }), ...blocks]
  const heads = countOf(directive, 'header-rows')
  const stubs = countOf(directive, 'stub-columns')
  const rows = list.children.map((item, index): TableRow => {
    const inner = item.children.find((block): block is List => block.type === 'list')
    const cells = (inner?.children ?? [item]).map((cell, column): TableCell => {
      const node: TableCell = {
        type: 'tableCell',
        children: unwrapParagraph(cell.children as RootContent[]),
        position: cell.position,
      }
      if (column < stubs) node.header = true
      return node
    })
    const row: TableRow = { type: 'tableRow', children: cells, position: item.position }
    if (index < heads) row.header = true
    return row
  })
  const node: Table = { type: 'table', align: null, children: rows, position: list.position }
  return withTable(
    directive,
    blocks.map((block) => (block === list ? (node as RootContent) : block)),
  )
}

/** Puts a table that was made into what `{table}` makes of the argument and the attributes. */
export function withTable(directive: Directive, blocks: RootContent[]): RootContent[] {
  const reading = { ...directive.reading, parseBlocks: () => blocks }
  return table({ ...directive, reading })
}

/** The number that an option gives; 0 without one. */
export function countOf({ options }: Directive, name: string): number {
  return Number.parseInt(options.get(name)?.text ?? '', 10) || 0
}

/** A cell that holds one paragraph holds its words. */
function unwrapParagraph(blocks: RootContent[]): TableCell['children'] {
  const [only] = blocks
  return blocks.length === 1 && only?.type === 'paragraph' ? only.children : (blocks as TableCell['children'])
}
