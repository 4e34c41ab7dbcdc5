import type { CitationLink } from '../../../document/nodes.ts'
import { element, type Result } from '../element.ts'
import type { State } from '../state.ts'

/** The part of a citation that leads to one entry of the reference list. */
export function citationLink(node: CitationLink, state: State): Result {
  const id = state.ids.target(node.reference)
  const children = state.all(node.children)
  return id ? element('a', { href: `#${id}`, className: ['citation-link'] }, children) : children
}
