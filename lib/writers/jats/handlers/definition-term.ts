import type { DefinitionTerm } from '../../../document/nodes.ts'
import { element } from '../element.ts'
import type { Result, State } from '../state.ts'

/** A term that stands in no list. */
export function definitionTerm(node: DefinitionTerm, state: State): Result {
  return element('p', {}, state.all(node.children))
}
