import type { Element, ElementContent } from 'xast'

/**
 * Makes ids and references to them agree: an id that stands twice is taken off the second element, and a reference
 * to an id that is nowhere becomes its own words. Both would make the article invalid (ID, IDREF).
 */
export function mendReferences(root: Element): void {
  const ids = new Set<string>()
  collectIds(root, ids)
  unlinkDangling(root, ids)
}

function collectIds(node: Element, ids: Set<string>): void {
  const { id } = node.attributes
  if (id) {
    if (ids.has(id)) delete node.attributes.id
    ids.add(id)
  }
  for (const child of node.children) if (child.type === 'element') collectIds(child, ids)
}

function unlinkDangling(node: Element, ids: ReadonlySet<string>): void {
  for (const child of node.children) if (child.type === 'element') unlinkDangling(child, ids)
  if (!node.children.some((child) => isDangling(child, ids))) return
  node.children = node.children.flatMap((child): ElementContent[] =>
    child.type === 'element' && isDangling(child, ids) ? child.children : [child],
  )
}

const isDangling = (node: ElementContent, ids: ReadonlySet<string>): boolean =>
  node.type === 'element' && node.name === 'xref' && !ids.has(node.attributes.rid ?? '')
