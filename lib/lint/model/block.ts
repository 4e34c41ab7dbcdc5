import type { Text } from 'mdast'
import type { Node, Parent } from 'unist'
import type { Comment } from '../../document/nodes.ts'
import type { SourceMap } from './source-map.ts'

/** Stands in a block's text for whatever is not prose: one character, so that it counts as one opaque word. */
export const opaque = '\ufffc'

/** What a stretch of a block is, if it is not plain prose. */
export type MaskKind = 'code' | 'math' | 'raw' | 'url' | 'image' | 'citation' | 'crossReference' | 'script'

/** A stretch of a block's text that stands for something else than prose. */
export interface Mask {
  start: number
  end: number
  kind: MaskKind
  /** Absent for citations that the author typed as plain text. */
  node?: Node
}

/** A text node as it stands in a block. */
export interface Run {
  /** In the block's text. */
  start: number
  end: number
  node: Text
  parent: Parent
  /** Made when it is first asked for. */
  readonly map: SourceMap | undefined
}

/** A stretch of a block's text with a property. */
export interface Range {
  start: number
  end: number
}

/** Where in the manuscript prose stands. */
export type Scope = 'front' | 'abstract' | 'body' | 'note' | 'back'

/** What a block is. */
export type BlockKind =
  | 'paragraph'
  | 'heading'
  | 'item'
  | 'cell'
  | 'caption'
  | 'term'
  | 'line'
  | 'title'
  | 'keyword'
  | 'statement'

/** One unit of prose: a paragraph, a heading, a table cell, a title… */
export interface Block {
  /** Place in the model's list of blocks. */
  index: number
  kind: BlockKind
  scope: Scope
  /** BCP 47, from the nearest node that names a language, else the manuscript's. */
  lang: string
  /** True within a block quotation. */
  quotation: boolean
  /** The prose, with `opaque` for everything masked. */
  text: string
  runs: Run[]
  masks: Mask[]
  /** Emphasised stretches: titles of works, foreign words, terms. */
  emphasis: Range[]
  /** Stretches in another language than the block's. */
  foreign: Range[]
  /** Texts of links. */
  links: Range[]
  /** Comments of the author, by the offset at which they stand. */
  comments: { at: number; node: Comment }[]
  /** The node that holds the prose. */
  node: Node
  /** Depth of a heading. */
  depth?: number
  /** Index of the heading (in the model's headings) under which the block stands; -1 before the first. */
  section: number
}

/** A stretch of one block. */
export interface Span extends Range {
  block: Block
}

/** The run that holds the whole stretch; none where the stretch crosses markup. */
export function runOf(block: Block, start: number, end: number): Run | undefined {
  let low = 0
  let high = block.runs.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (block.runs[middle]!.start <= start) low = middle
    else high = middle - 1
  }
  const run = block.runs[low]
  return run && run.start <= start && end <= run.end ? run : undefined
}

/** Whether a stretch touches one of some ranges, which stand in order. */
export function touches(ranges: readonly Range[], start: number, end: number): boolean {
  let low = 0
  let high = ranges.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (ranges[middle]!.end <= start) low = middle + 1
    else high = middle
  }
  const range = ranges[low]
  return range !== undefined && range.start < Math.max(end, start + 1)
}

/**
 * A block's text as a reader has it: with the code and the formulas, as their source has them, that `text` leaves out.
 *
 * @param from where to begin in the block's text
 */
export function shownText(block: Block, from = 0): string {
  let text = ''
  let at = from
  for (const { start, end, node } of block.masks) {
    if (start < at || !node || !('value' in node) || typeof node.value !== 'string') continue
    text += block.text.slice(at, start) + node.value
    at = end
  }
  return text + block.text.slice(at)
}
