import type { CitationLink } from '../../../document/nodes.ts'
import { element } from '../element.ts'
import type { Result, State } from '../state.ts'

/** The part of a citation that stands for one work. */
export function citationLink(node: CitationLink, state: State): Result {
  const intent = node.intent?.replace(/\S+/g, 'cito:$&')
  const attributes = { 'specific-use': intent, rid: state.ids.of(node.reference) }
  return element('xref', attributes, state.all(node.children))
}
