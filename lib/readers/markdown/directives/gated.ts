import type { RootContent } from 'mdast'
import type { BlockContent, Comment, Division } from '../../../document/nodes.ts'
import type { DirectiveReader } from './directive.ts'

const openings = new WeakSet<object>()
const endings = new WeakSet<object>()

/** `{solution-start}`: what follows, up to `{solution-end}`, is its body (sphinx-exercise, “Gated Directives”). */
export function opening(reader: DirectiveReader): DirectiveReader {
  return (directive) => {
    const nodes = reader({ ...directive, name: directive.name.replace(/-start$/, '') })
    for (const node of nodes) if (node.type === 'division') openings.add(node)
    return nodes
  }
}

/** `{solution-end}`. */
export const ending: DirectiveReader = ({ position }) => {
  const node: Comment = { type: 'comment', value: '', position }
  endings.add(node)
  return [node]
}

/** Puts what stands between the two gates of a directive into it. */
export function joinGated(nodes: readonly RootContent[]): RootContent[] {
  if (!nodes.some((node) => openings.has(node))) return [...nodes]
  const done: RootContent[] = []
  const open: Division[] = []
  const last = nodes.findLastIndex((node) => endings.has(node))
  for (const [index, node] of nodes.entries()) {
    const inner = open.at(-1)
    if (endings.has(node) && inner) {
      open.pop()
      if (inner.position && node.position)
        inner.position = { start: inner.position.start, end: node.position.end }
      continue
    }
    if (inner) inner.children.push(node as BlockContent)
    else done.push(node)
    // A gate that nothing closes holds nothing.
    if (node.type === 'division' && openings.has(node) && index < last) open.push(node)
  }
  return done
}
