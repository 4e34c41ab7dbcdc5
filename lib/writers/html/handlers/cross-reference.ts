import type { CrossReference } from '../../../document/nodes.ts'
import { element, markGenerated, type Result } from '../element.ts'
import { withoutLinks } from '../links.ts'
import type { State } from '../state.ts'

/** A link to a part of this document. Its label is galley's own unless the author gave the words. */
export function crossReference(node: CrossReference, state: State): Result {
  const isMarked = node.form === 'text' || node.children.some((child) => child.data?.generated)
  const content = withoutLinks(node.children, state)
  const children = isMarked ? content : markGenerated(content)
  const id = state.inLink ? undefined : state.ids.target(node.identifier)
  if (id) return element('a', { href: `#${id}`, className: ['cross-reference'] }, children)
  return element('span', { className: ['cross-reference', 'unresolved'] }, children)
}
