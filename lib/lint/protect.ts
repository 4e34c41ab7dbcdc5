import type { Citation } from '../document/nodes.ts'
import { type Block, type Range, touches } from './model/block.ts'
import type { DocumentModel } from './model/document-model.ts'

const known = new WeakMap<Block, Range[]>()

/** Whether an edit of a stretch would touch quoted words or what is not prose. */
export function isProtected(model: DocumentModel, block: Block, start: number, end: number): boolean {
  if (block.quotation) return true
  return touches(block.masks, start, end) || touches(protectedRanges(model, block), start, end)
}

/**
 * Everything that a fix must leave as it is, as text, in the order of the manuscript: words within quotation marks
 * and block quotations, titles of works in italics, stretches in another language, code, formulas, addresses and
 * citation keys.
 */
export function protectedTexts(model: DocumentModel): string[] {
  const texts: string[] = []
  for (const block of model.blocks) {
    if (block.quotation) texts.push(block.text)
    else for (const { start, end } of protectedRanges(model, block)) texts.push(block.text.slice(start, end))
    for (const { node } of block.masks) if (node) texts.push(opaqueText(node))
  }
  for (const type of ['code', 'math', 'raw', 'definition']) {
    for (const node of model.nodes<object>(type)) texts.push(opaqueText(node))
  }
  return texts
}

/** Protected stretches of a block, in order, none within another. */
function protectedRanges(model: DocumentModel, block: Block): Range[] {
  const found = known.get(block)
  if (found) return found
  // The marks themselves are typography; what stands between them is somebody's words.
  const ranges = model.quotes(block).passages.map(({ start, end }) => ({ start: start + 1, end: end - 1 }))
  for (const range of model.titles(block)) ranges.push(range)
  ranges.push(...block.foreign)
  const merged: Range[] = []
  for (const range of ranges.sort((a, b) => a.start - b.start)) {
    const last = merged.at(-1)
    if (last && range.start < last.end) last.end = Math.max(last.end, range.end)
    else merged.push({ ...range })
  }
  known.set(block, merged)
  return merged
}

/** What a node says beside prose: its value, its address, the keys that it cites. */
function opaqueText(node: object): string {
  const parts: string[] = []
  if ('value' in node) parts.push(String(node.value))
  if ('url' in node) parts.push(String(node.url))
  if ('identifier' in node && node.identifier) parts.push(String(node.identifier))
  for (const { key } of (node as Partial<Citation>).items ?? []) parts.push(key)
  return parts.join('\u0000')
}
