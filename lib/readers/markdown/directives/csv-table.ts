import type { RootContent } from 'mdast'
import type { Table, TableCell, TableRow } from '../../../document/nodes.ts'
import { OffsetMapBuilder, placeOf, sourceOffset } from '../../../document/offset-map.ts'
import type { Reading } from '../construct.ts'
import { type Part, slicePart } from '../fence.ts'
import type { DirectiveReader } from './directive.ts'
import { countOf, withTable } from './list-table.ts'

/** `{csv-table}`: rows of comma-separated values (docutils, “CSV Table”; RFC 4180 for the quotes). */
export const csvTable: DirectiveReader = (directive) => {
  const { options, body, reading } = directive
  const delimiter = signs[options.get('delim')?.text ?? ''] ?? options.get('delim')?.text[0] ?? ','
  const header = options.get('header')
  const heads = countOf(directive, 'header-rows')
  const headed = header ? rowsOf(header, delimiter) : []
  const rows = [...headed, ...rowsOf(body, delimiter)].map((cells, index) =>
    rowOf(cells, index < headed.length + heads, countOf(directive, 'stub-columns'), reading),
  )
  if (rows.length === 0) return withTable(directive, [])
  const node: Table = { type: 'table', align: null, children: rows }
  node.position = placeOf(body.map, 0, body.text.length, reading.source)
  return withTable(directive, [node as RootContent])
}

const signs: Record<string, string> = { tab: '\t', space: ' ' }

function rowOf(cells: Part[], isHead: boolean, stubs: number, reading: Reading): TableRow {
  const children = cells.map((cell, column): TableCell => {
    const node: TableCell = { type: 'tableCell', children: reading.parseInline(cell.text, cell.map) }
    if (column < stubs) node.header = true
    return node
  })
  return isHead ? { type: 'tableRow', header: true, children } : { type: 'tableRow', children }
}

/** Parts a text into rows and cells; a doubled quote within quotes is a quote. */
function rowsOf(part: Part, delimiter: string): Part[][] {
  const { text } = part
  const rows: Part[][] = []
  let row: Part[] = []
  let at = 0
  while (at < text.length) {
    while (text[at] === ' ' && delimiter !== ' ') at++
    const isQuoted = text[at] === '"'
    const start = isQuoted ? at + 1 : at
    let end = start
    if (isQuoted)
      while (end < text.length && (text[end] !== '"' || text[end + 1] === '"'))
        end += text[end] === '"' ? 2 : 1
    else while (end < text.length && text[end] !== delimiter && text[end] !== '\n') end++
    // What follows a closing quote belongs to the cell all the same.
    let after = isQuoted ? end + 1 : end
    while (after < text.length && text[after] !== delimiter && text[after] !== '\n') after++
    const isWhole = !isQuoted || !text.slice(end + 1, after).trim()
    const cell = isWhole ? slicePart(part, start, end) : slicePart(part, start - 1, after)
    row.push(isQuoted && isWhole ? unquote(cell) : slicePart(cell, 0, cell.text.trimEnd().length))
    at = after
    if (text[at] === '\n' || at >= text.length) {
      if (row.length > 1 || row[0]?.text) rows.push(row)
      row = []
    } else if (at === text.length - 1) row.push({ text: '', map: cell.map })
    at++
  }
  if (row.length > 0) rows.push(row)
  return rows
}

/** A quoted cell's words: a doubled quote is one. */
function unquote({ text, map }: Part): Part {
  const built = new OffsetMapBuilder()
  for (const match of text.matchAll(/"(?:")?|[^"\n]+\n?|\n/g))
    built.add(match[0] === '""' ? '"' : match[0], sourceOffset(map, match.index, 'start'), match[0].length)
  return { text: built.text, map: built.map }
}
