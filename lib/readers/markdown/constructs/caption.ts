import type { Paragraph, PhrasingContent, RootContent } from 'mdast'
import type { Figure, Table, TableCell } from '../../../document/nodes.ts'
import { addAttributes, type ParsedAttributes } from '../attributes.ts'
import type { Construct, Reading } from '../construct.ts'
import { type Label, takeLabel } from '../label.ts'
import { sliceText, trimContent } from '../text-map.ts'
import { takeTypedLabel } from '../typed-caption.ts'
import { takeAttributes } from './attributes.ts'
import { captionOf } from './figure.ts'

// pandoc: “Table:” or a colon; pandoc-crossref: “Listing:” too.
const marker = /^\s*(?:(table|listing)\s*)?:\s+/i

// A caption whose number the author typed is a line of text: “Tab. 1: Totals”.
const typed = /^\s*[*_]{0,3}(?:table|tab\.|tabelle|tableau|tabla|tabella|tabela|таблица|表)\s*\d/i

interface Found {
  /** The number, where the author typed label and number. */
  typed?: string
  kind: 'table' | 'listing' | undefined
  content: PhrasingContent[]
  parsed?: ParsedAttributes
  label?: Label
  position: Paragraph['position']
}

/** Reads a paragraph as a caption, if it begins like one. */
function readCaption(node: RootContent | undefined, reading: Reading): Found | undefined {
  if (node?.type !== 'paragraph') return undefined
  const [first] = node.children
  const match = first?.type === 'text' ? marker.exec(first.value) : null
  if (first?.type !== 'text' || !match) return readTyped(node, reading)
  const rest = sliceText(first, match[0].length, first.value.length, reading.source)
  const written = [...(rest.value ? [rest] : []), ...node.children.slice(1)]
  const { content, parsed } = takeAttributes(written, reading)
  const labelled = takeLabel(content, reading)
  const word = match[1]?.toLowerCase()
  return {
    kind: word === 'table' || word === 'listing' ? word : undefined,
    content: trimContent(labelled.content, reading.source),
    parsed,
    label: labelled.label,
    position: node.position,
  }
}

/** “Table 2: …”, “**Tab. 1** …” */
function readTyped(node: Paragraph, reading: Reading): Found | undefined {
  const { content, parsed } = takeAttributes(trimContent(node.children, reading.source), reading)
  const typed = takeTypedLabel(content, 'table', reading)
  if (!typed) return undefined
  const labelled = takeLabel(typed.content, reading)
  return {
    typed: typed.number,
    kind: 'table',
    content: trimContent(labelled.content, reading.source),
    parsed,
    label: labelled.label,
    position: node.position,
  }
}

function isSpanning(cell: TableCell): boolean {
  return cell.colspan !== undefined && cell.colspan > 1
}

/** “Table 1: …” in a last row of one cell over all columns: a caption within the grid of its table. */
function figureOfLastRow(node: RootContent, reading: Reading): Figure | undefined {
  const row = node.type === 'table' && node.children.length > 2 ? node.children.at(-1) : undefined
  const [cell, ...others] = row?.children ?? []
  if (node.type !== 'table' || !cell || others.length > 0 || !isSpanning(cell as TableCell)) return undefined
  const content = cell.children as RootContent[]
  const children = content.flatMap((one) => (one.type === 'paragraph' ? one.children : [one]))
  const words = { type: 'paragraph', children, position: cell.position } as Paragraph
  const found = readTyped(words, reading)
  if (!found) return undefined
  node.children.pop()
  return figureOf(node, { ...found, position: node.position })
}

function kindOf(node: RootContent | undefined): Figure['kind'] | undefined {
  if (node?.type === 'table') return 'table'
  return node?.type === 'code' ? 'listing' : undefined
}

/** Whether a caption may belong to a block; before code a mere colon is no caption, unless its id says so. */
function fits(found: Found | undefined, node: RootContent | undefined): found is Found {
  const kind = kindOf(node)
  if (!found || !kind) return false
  const isListing = found.kind === 'listing' || /^lst[:-]/.test(found.parsed?.attributes.id ?? '')
  return kind === 'listing' ? isListing : found.kind !== 'listing'
}

function figureOf(node: RootContent, found: Found): Figure {
  const caption = captionOf(found.content)
  const id = found.parsed?.attributes.id ?? found.label?.id ?? ''
  const starts = [node.position?.start, found.position?.start].sort(byOffset)
  const ends = [node.position?.end, found.position?.end].sort(byOffset)
  const figure: Figure = {
    type: 'figure',
    kind: kindOf(node) ?? 'table',
    id,
    children: [node as Table, ...(caption ? [caption] : [])],
    position: starts[0] && ends[1] && { start: starts[0], end: ends[1] },
  }
  if (found.parsed) addAttributes(figure, found.parsed.attributes)
  if (found.label) addAttributes(figure, found.label)
  if (found.typed) addAttributes(figure, { values: { tag: found.typed } })
  return figure
}

function byOffset(a: { offset?: number } | undefined, b: { offset?: number } | undefined): number {
  return (a?.offset ?? 0) - (b?.offset ?? 0)
}

/** GFM takes a caption without a blank line before it for a row; such rows go back to being a paragraph. */
function splitRows(node: RootContent, reading: Reading): RootContent[] {
  if (node.type !== 'table') return [node]
  const { source } = reading
  const at = node.children.findIndex((row, index) => {
    const { start, end } = row.position ?? { start: { offset: 0 }, end: { offset: 0 } }
    const written = source.slice(start.offset, end.offset)
    return index > 0 && (marker.test(written) || (typed.test(written) && !written.includes('|')))
  })
  const first = node.children[at]
  const last = node.children[node.children.length - 1]
  const before = node.children[at - 1]
  if (!first?.position || !last?.position || !before?.position || !node.position) return [node]
  const start = first.position.start.offset ?? 0
  const end = last.position.end.offset ?? start
  const children = reading.parseInline(source.slice(start, end), [{ text: 0, source: start }])
  const position = { start: first.position.start, end: last.position.end }
  node.children = node.children.slice(0, at)
  node.position = { start: node.position.start, end: before.position.end }
  return [node, { type: 'paragraph', children, position }]
}

/** Captions of tables and listings, before or after them: `Table: text {#tbl:x}`, `: text`. */
export const caption: Construct = {
  name: 'caption',
  flow(siblings, { reading }) {
    const nodes = siblings.flatMap((node) => splitRows(node, reading))
    const done: RootContent[] = []
    for (let index = 0; index < nodes.length; index++) {
      const node = nodes[index]!
      const next = nodes[index + 1]
      const own = readCaption(node, reading)
      const following = kindOf(node) ? readCaption(next, reading) : undefined
      if (next && fits(own, next)) done.push(figureOf(next, own))
      else if (fits(following, node)) done.push(figureOf(node, following))
      else {
        done.push(figureOfLastRow(node, reading) ?? node)
        continue
      }
      index++
    }
    return done
  },
}
