import type { CitationLink } from '../../../document/nodes.ts'
import { element } from '../element.ts'
import type { Result, State } from '../state.ts'

/** The part of a citation that stands for one work. */
export function citationLink(node: CitationLink, state: State): Result {
  return element('xref', { rid: state.ids.of(node.reference) }, state.all(node.children))
}
