import type { Root, Text } from 'mdast'
import type { Node, Parent } from 'unist'
import { report } from '../../diagnostics/report.ts'
import type { Reading } from './construct.ts'

/** Deeper than any prose; shallow enough for every recursive walk of a tree that comes after. */
const deepest = 100

/**
 * Cuts a tree that is nested beyond reason: what stands deeper becomes its source as text, and a message says so.
 * Walks without recursion, so that the nesting itself cannot overflow the stack.
 */
export function limitDepth(tree: Root, reading: Reading): void {
  const open: { node: Parent; depth: number }[] = [{ node: tree, depth: 0 }]
  for (let next = open.pop(); next; next = open.pop()) {
    const { node, depth } = next
    if (depth >= deepest && node.position && !structural.has(node.type)) {
      const { start, end } = node.position
      report(reading.file, 'reader/too-deep', {
        reason: `Unexpected nesting deeper than ${deepest} levels, expected fewer`,
        place: node.position,
        note: 'The text from here on is kept as it stands, without its markup.',
      })
      const value = reading.source.slice(start.offset, end.offset)
      const text: Text = { type: 'text', value, position: node.position }
      const block = { type: 'paragraph', children: [text], position: node.position }
      node.children = [flow.has(node.type) ? block : text]
      continue
    }
    for (const child of node.children) if (isParent(child)) open.push({ node: child, depth: depth + 1 })
  }
}

const isParent = (node: Node): node is Parent => 'children' in node
/** Parents that hold only their own kind of child. */
const structural = new Set(['list', 'table', 'tableRow'])
const flow = new Set(['root', 'blockquote', 'listItem', 'footnoteDefinition'])
