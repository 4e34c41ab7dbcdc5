import type { DocumentNode } from './state.ts'

/** Every node below (and with) a node, in document order, without recursion: documents may nest deep. */
export function* walk(root: DocumentNode): Generator<DocumentNode> {
  const stack: DocumentNode[] = [root]
  for (let node = stack.pop(); node; node = stack.pop()) {
    yield node
    // The title of a division stands before its children.
    for (const list of ['children' in node && node.children, 'title' in node && node.title]) {
      if (Array.isArray(list))
        for (let at = list.length - 1; at >= 0; at--) stack.push(list[at] as DocumentNode)
    }
  }
}
