import type { PhrasingContent } from 'mdast'
import type { BlockContent, TableCell } from '../../../document/nodes.ts'
import { type OffsetMap, OffsetMapBuilder, placeOf, sourceOffset } from '../../../document/offset-map.ts'
import type { Reading } from '../construct.ts'

/** The lines of a block, with where they stand. */
export interface TableText {
  /** Without line endings. */
  lines: readonly string[]
  /** Offset of each line in the block. */
  starts: readonly number[]
  /** From offsets in the block to the source. */
  map: OffsetMap
}

/** A part of one line: offsets in that line, end exclusive. */
export interface LinePart {
  line: number
  start: number
  end: number
}

/** Cuts the text of a block into lines. */
export function tableText(value: string, map: OffsetMap): TableText {
  const lines = value.split('\n')
  const starts: number[] = []
  let at = 0
  for (const line of lines) {
    starts.push(at)
    at += line.length + 1
  }
  return { lines, starts, map }
}

/** Signs with which a block other than a paragraph can begin. */
const blockStart = /^ {0,3}(?:[-+*>#:`~|$\\<(]|\d|={3}|_{3})|^ {4}/

/**
 * Reads a cell of a table that is drawn in characters. One paragraph becomes its words, as in a pipe table.
 *
 * @param parts what stands in the cell, from top to bottom
 */
export function readCell(text: TableText, parts: readonly LinePart[], reading: Reading): TableCell {
  const kept = dedent(text, parts)
  const builder = new OffsetMapBuilder()
  for (const [index, { line, start, end }] of kept.entries()) {
    const at = sourceOffset(text.map, text.starts[line]! + start, 'start')
    const words = text.lines[line]!.slice(start, end)
    if (index > 0) builder.add('\n', at, 0)
    builder.add(words, at)
  }
  const cell: TableCell = { type: 'tableCell', children: [] }
  if (builder.text.trim() === '') return cell
  const { text: written, map } = builder
  const first = written.search(/\S/)
  cell.position = placeOf(map, first, written.trimEnd().length, reading.source)
  const isLine = !written.trim().includes('\n') && !blockStart.test(written)
  cell.children = isLine
    ? reading.parseInline(written, map)
    : unwrap(reading.parseBlocks(written, map) as BlockContent[])
  return cell
}

function unwrap(blocks: BlockContent[]): (PhrasingContent | BlockContent)[] {
  const [only] = blocks
  return blocks.length === 1 && only?.type === 'paragraph' ? only.children : blocks
}

/** Takes off blank lines around a cell, spaces behind its lines, and the indentation that all of them share. */
function dedent({ lines }: TableText, parts: readonly LinePart[]): LinePart[] {
  const trimmed = parts.map(({ line, start, end }) => {
    const words = lines[line]!.slice(start, end)
    return { line, start, end: start + words.trimEnd().length }
  })
  const isBlank = ({ start, end }: LinePart): boolean => end === start
  while (trimmed.length > 0 && isBlank(trimmed[0]!)) trimmed.shift()
  while (trimmed.length > 0 && isBlank(trimmed[trimmed.length - 1]!)) trimmed.pop()
  const indents = trimmed
    .filter((part) => !isBlank(part))
    .map(({ line, start, end }) => lines[line]!.slice(start, end).search(/\S/))
  const indent = Math.min(...indents)
  return trimmed.map((part) => (isBlank(part) ? part : { ...part, start: part.start + indent }))
}
