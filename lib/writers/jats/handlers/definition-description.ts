import type { DefinitionDescription } from '../../../document/nodes.ts'
import type { Result, State } from '../state.ts'

/** A description that stands in no list: its blocks. */
export function definitionDescription(node: DefinitionDescription, state: State): Result {
  return state.all(node.children)
}
