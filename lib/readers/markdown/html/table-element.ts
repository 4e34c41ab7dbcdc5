import type { RootContent } from 'mdast'
import type { Caption, Figure, Table, TableCell, TableRow } from '../../../document/nodes.ts'
import { addAttributes } from '../attributes.ts'
import { attributeOf, attributesOf } from './attributes.ts'
import type { HtmlContext } from './context.ts'
import { placeOfElement } from './place.ts'
import type { HtmlChild, HtmlElement } from './tree.ts'

const isElement = (child: HtmlChild): child is HtmlElement => child.type === 'htmlElement'
const isGap = (child: HtmlChild): boolean =>
  child.type === 'comment' ||
  (child.type === 'htmlText' && 'value' in child && String(child.value).trim() === '')

/** Reads `<table>` with its head, spans and caption. Content that stands outside of cells follows the table. */
export function readTable(element: HtmlElement, html: HtmlContext): RootContent[] {
  const rows: TableRow[] = []
  const stray: HtmlChild[] = []
  let caption: HtmlElement | undefined
  const gather = (children: readonly HtmlChild[], inHead: boolean): void => {
    for (const child of children) {
      if (!isElement(child)) {
        if (!isGap(child)) stray.push(child)
      } else if (child.name === 'caption') caption = child
      else if (child.name === 'tr') rows.push(readRow(child, inHead, html, stray))
      else if (/^t(?:head|body|foot)$/.test(child.name)) gather(child.children, child.name === 'thead')
      else if (!/^col/.test(child.name)) stray.push(child)
    }
  }
  gather(element.children, false)
  const position = placeOfElement(element)
  const table: Table = { type: 'table', align: null, children: headFirst(rows), position }
  const attributes = attributesOf(element)
  const rest = html.blocks(stray)
  const id = attributes?.id
  if (!caption && !id) {
    if (attributes) addAttributes(table, attributes)
    return [table as RootContent, ...rest]
  }
  const figure: Figure = { type: 'figure', kind: 'table', id: id ?? '', children: [table], position }
  if (caption) figure.children.push(captionOf(caption, html))
  if (attributes) addAttributes(figure, attributes)
  return [figure, ...rest]
}

/** Rows of cells that are all headings begin the table; a row of them further down is no head. */
function headFirst(rows: TableRow[]): TableRow[] {
  const isHead = (row: TableRow): boolean =>
    row.children.length > 0 && row.children.every((cell) => cell.header)
  for (const row of rows) {
    if (!row.header && !isHead(row)) break
    row.header = true
  }
  return [...rows.filter((row) => row.header), ...rows.filter((row) => !row.header)]
}

function readRow(element: HtmlElement, header: boolean, html: HtmlContext, stray: HtmlChild[]): TableRow {
  const cells: TableCell[] = []
  for (const child of element.children) {
    if (isElement(child) && (child.name === 'td' || child.name === 'th')) cells.push(readCell(child, html))
    else if (!isGap(child)) stray.push(child)
  }
  const row: TableRow = { type: 'tableRow', children: cells, position: placeOfElement(element) }
  if (header) row.header = true
  return row
}

function readCell(element: HtmlElement, html: HtmlContext): TableCell {
  const blocks = html.blocks(element.children) as TableCell['children']
  const [only] = blocks
  // A cell with one paragraph holds its words directly, as in a pipe table.
  const children = blocks.length === 1 && only?.type === 'paragraph' ? only.children : blocks
  const cell: TableCell = { type: 'tableCell', children, position: placeOfElement(element) }
  const colspan = spanOf(element, 'colspan')
  const rowspan = spanOf(element, 'rowspan')
  if (colspan > 1) cell.colspan = colspan
  if (rowspan > 1) cell.rowspan = rowspan
  if (element.name === 'th') cell.header = true
  const align = attributesOf(element)?.values?.align
  if (align === 'left' || align === 'right' || align === 'center') cell.align = align
  return cell
}

/** HTML allows up to 1,000 columns and 65,534 rows; nobody means more than these. */
function spanOf(element: HtmlElement, name: string): number {
  const value = Number.parseInt(attributeOf(element, name) ?? '1', 10)
  return Number.isFinite(value) ? Math.min(Math.max(value, 1), 1000) : 1
}

/** Reads `<caption>` and `<figcaption>`. */
export function captionOf(element: HtmlElement, html: HtmlContext): Caption {
  const children = html.blocks(element.children) as Caption['children']
  return { type: 'caption', children, position: placeOfElement(element) }
}
