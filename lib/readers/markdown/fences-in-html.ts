import type { Html, Root, RootContent } from 'mdast'
import { visit } from 'unist-util-visit'
import { placeOf, sliceMap } from '../../document/offset-map.ts'
import type { Reading } from './construct.ts'
import { lineMap } from './line-map.ts'

/** Parents of blocks of HTML; in any other, a tag stands in a line. */
const flow = new Set(['root', 'blockquote', 'listItem', 'footnoteDefinition', 'definitionDescription'])

/** What keeps its lines as they are: CommonMark 0.31.2, 4.6, the first five kinds of blocks. */
const literal = /^\s*<(?:[!?]|(?:pre|script|style|textarea)\b)/i

/**
 * A block of HTML goes on to the next blank line (CommonMark 0.31.2, 4.6), over the colons that begin or end a
 * division; pandoc sees them there. Parts such blocks at their lines of colons.
 *
 * @param isFence whether a line begins or ends a division
 */
export function partAtFences(tree: Root, reading: Reading, isFence: (line: string) => boolean): void {
  visit(tree, 'html', (node, index, parent) => {
    if (!parent || index === undefined || !flow.has(parent.type)) return
    if (!node.value.includes('\n:::') || literal.test(node.value)) return
    const parts = partsOf(node, reading, isFence)
    parent.children.splice(index, 1, ...parts)
    return index + parts.length
  })
}

function partsOf(node: Html, reading: Reading, isFence: (line: string) => boolean): RootContent[] {
  const map = lineMap(node.value, node.position, reading.source)
  const parts: RootContent[] = []
  let from = 0
  const flush = (end: number): void => {
    const value = node.value.slice(from, end).replace(/\n$/, '')
    if (value.trim() === '') return
    const position = placeOf(map, from, from + value.length, reading.source)
    if (/^\s*</.test(value)) parts.push({ type: 'html', value, position })
    else
      for (const part of reading.parseBlocks(value, sliceMap(map, from, from + value.length)))
        parts.push(part)
  }
  let at = 0
  for (const line of node.value.split('\n')) {
    const end = at + line.length
    if (isFence(line)) {
      flush(at)
      const position = placeOf(map, at, end, reading.source)
      parts.push({ type: 'divisionFence', value: line.replace(/^:+/, ''), position } as never)
      from = Math.min(end + 1, node.value.length)
    }
    at = end + 1
  }
  flush(node.value.length)
  return parts
}
