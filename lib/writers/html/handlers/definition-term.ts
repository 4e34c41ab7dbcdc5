import type { DefinitionTerm } from '../../../document/nodes.ts'
import { element, type Result } from '../element.ts'
import type { State } from '../state.ts'

/** A term. */
export function definitionTerm(node: DefinitionTerm, state: State): Result {
  return element('dt', {}, state.all(node.children))
}
