import type { CitationLink } from '../../../document/nodes.ts'
import { element, type Result } from '../element.ts'
import { withoutLinks } from '../links.ts'
import type { State } from '../state.ts'

/** The part of a citation that leads to one entry of the reference list. */
export function citationLink(node: CitationLink, state: State): Result {
  const id = state.ids.target(node.reference)
  if (!id || state.inLink) return element('span', {}, state.all(node.children))
  const properties = { href: `#${id}`, className: ['citation-link'], dataCito: node.intent }
  return element('a', properties, withoutLinks(node.children, state))
}
