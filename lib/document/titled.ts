import type { Node } from 'unist'
import type { Division, PhrasingContent } from './nodes.ts'

/**
 * The title of a division as the children of a node, for passes that walk children only: what they do to the nodes
 * and to the list itself is done to the title.
 *
 * @returns nothing where the node is no division, or has no title
 */
export function titleOf(node: Node): { type: 'span'; children: PhrasingContent[] } | undefined {
  if (node.type !== 'division') return undefined
  const { title } = node as Division
  return title && title.length > 0 ? { type: 'span', children: title } : undefined
}
