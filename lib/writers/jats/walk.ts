import type { DocumentNode } from './state.ts'

/** Every node below (and with) a node, in document order, without recursion: documents may nest deep. */
export function* walk(root: DocumentNode): Generator<DocumentNode> {
  const stack: DocumentNode[] = [root]
  for (let node = stack.pop(); node; node = stack.pop()) {
    yield node
    const { children = [], title } = node as { children?: DocumentNode[]; title?: DocumentNode[] | string }
    for (let at = children.length - 1; at >= 0; at--) stack.push(children[at]!)
    // The title of a division stands before its children.
    if (Array.isArray(title)) stack.push(...title.toReversed())
  }
}
