import type { Element, ElementContent, Text } from 'hast'

/** A piece of the page that stands for a stretch of the source: a text, or an element without the author's text. */
export interface Leaf {
  node: Text | Element
  from: number
  to: number
}

/** The pieces of a page in the order of the source, and what stands around each node. */
export interface Leaves {
  /** None overlaps another but where the page says the same twice. */
  inOrder: Leaf[]
  parents: Map<ElementContent, Element>
}

/** Reads the places off a page. */
export function leavesOf(root: Element): Leaves {
  const inOrder: Leaf[] = []
  const parents = new Map<ElementContent, Element>()
  // Elements come off the stack in the page's order; an element counts if nothing within it has counted.
  const stack: { node: ElementContent; counted?: number }[] = [{ node: root }]
  for (let top = stack.pop(); top; top = stack.pop()) {
    const { node, counted } = top
    if (node.type !== 'element') {
      if (node.type === 'text') add(inOrder, node)
      continue
    }
    if (counted !== undefined) {
      if (counted === inOrder.length) add(inOrder, node)
      continue
    }
    stack.push({ node, counted: inOrder.length })
    for (let at = node.children.length - 1; at >= 0; at--) {
      const child = node.children[at]!
      parents.set(child, node)
      stack.push({ node: child })
    }
  }
  return { inOrder: inOrder.sort((a, b) => a.from - b.from || a.to - b.to), parents }
}

function add(leaves: Leaf[], node: Text | Element): void {
  const from = node.position?.start.offset
  const to = node.position?.end.offset
  if (from !== undefined && to !== undefined && to > from) leaves.push({ node, from, to })
}

/** The leaves that a stretch of the source touches; if none, the last one before it. */
export function leavesAt(
  leaves: readonly Leaf[],
  start: number,
  end: number,
): { found: Leaf[]; before?: Leaf } {
  let low = 0
  let high = leaves.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (leaves[middle]!.to <= start) low = middle + 1
    else high = middle
  }
  const found: Leaf[] = []
  for (let at = low; at < leaves.length && leaves[at]!.from < end; at++) found.push(leaves[at]!)
  const before = leaves[low - 1]
  return { found, ...(before && { before }) }
}
