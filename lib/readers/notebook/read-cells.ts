import { findNodeAtLocation, getNodeValue, type Node, parseTree } from 'jsonc-parser'
import { type OffsetMap, OffsetMapBuilder } from '../../document/offset-map.ts'

/** A cell of a Jupyter notebook (nbformat 4, “The notebook file format”). */
export interface Cell {
  kind: 'markdown' | 'code' | 'raw'
  /** What its author wrote, and where that stands in the file. */
  source: { text: string; map: OffsetMap }
  metadata: Readonly<Record<string, unknown>>
  /** Results as they stand in the file, not checked. */
  outputs: readonly unknown[]
  /** Of Markdown: name → media type → data of the pictures pasted into it. */
  attachments: Readonly<Record<string, unknown>>
}

/** A notebook's cells in their order, and the language of its code. */
export interface Notebook {
  cells: Cell[]
  language: string
}

/**
 * Reads a notebook's file.
 *
 * @param text JSON, of nbformat 4, or 3 with its one worksheet
 * @returns nothing where it is no notebook
 */
export function readCells(text: string): Notebook | undefined {
  const tree = parse(text)
  const cells = tree && (at(tree, 'cells') ?? at(tree, 'worksheets', 0, 'cells'))
  if (!tree || cells?.type !== 'array') return undefined
  const language = [
    ['metadata', 'language_info', 'name'],
    ['metadata', 'kernelspec', 'language'],
  ].map((path) => valueAt(tree, ...path))
  return {
    cells: (cells.children ?? []).map((cell) => toCell(cell, text)),
    language: String(language.find((name) => typeof name === 'string') ?? ''),
  }
}

function parse(text: string): Node | undefined {
  try {
    const errors: Parameters<typeof parseTree>[1] = []
    const tree = parseTree(text.replace(/^\uFEFF/, ' '), errors, { disallowComments: true })
    return errors.length === 0 ? tree : undefined
  } catch (error) {
    // Brackets in brackets, thousands deep: the parser is recursive.
    if (error instanceof RangeError) return undefined
    throw error
  }
}

const at = (node: Node, ...path: (string | number)[]): Node | undefined => findNodeAtLocation(node, path)

function valueAt(node: Node, ...path: (string | number)[]): unknown {
  const found = at(node, ...path)
  return found && (getNodeValue(found) as unknown)
}

function toCell(node: Node, text: string): Cell {
  const type = valueAt(node, 'cell_type')
  const written = at(node, 'source') ?? at(node, 'input')
  const metadata = valueAt(node, 'metadata')
  const outputs = valueAt(node, 'outputs')
  const attachments = valueAt(node, 'attachments')
  const isHeading = type === 'heading'
  const source = sourceOf(written, text, isHeading ? `${'#'.repeat(levelOf(node))} ` : '')
  return {
    kind: type === 'code' || type === 'raw' ? type : 'markdown',
    source,
    metadata: isRecord(metadata) ? metadata : {},
    outputs: Array.isArray(outputs) ? outputs : [],
    attachments: isRecord(attachments) ? attachments : {},
  }
}

/** nbformat 3 has cells of headings. */
function levelOf(node: Node): number {
  const level = Number(valueAt(node, 'level'))
  return level >= 1 && level <= 6 ? level : 1
}

/** Whether a value of JSON is an object. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The strings of a list; none where it is no list. */
export function stringsIn(value: unknown): string[] {
  const items: unknown[] = Array.isArray(value) ? value : []
  return items.filter((item) => typeof item === 'string')
}

/** A text of several lines: one string, or a list of them. */
function sourceOf(node: Node | undefined, text: string, before: string): Cell['source'] {
  const strings = node?.type === 'array' ? (node.children ?? []) : node ? [node] : []
  const builder = new OffsetMapBuilder()
  const [first] = strings
  if (before && first) builder.add(before, first.offset, 0)
  for (const one of strings) if (one.type === 'string') addString(one, text, builder)
  return { text: builder.text, map: builder.map }
}

/** Stretches without escapes, and escapes (RFC 8259, 7). */
const pieces = /[^\\]+|\\u[0-9a-fA-F]{4}|\\./gs

function addString({ offset, length }: Node, text: string, builder: OffsetMapBuilder): void {
  for (const { 0: piece, index } of text.slice(offset + 1, offset + length - 1).matchAll(pieces)) {
    const meant = piece.startsWith('\\') ? (JSON.parse(`"${piece}"`) as string) : piece
    builder.add(meant, offset + 1 + index, piece.length)
  }
}
