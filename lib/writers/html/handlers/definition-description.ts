import type { DefinitionDescription } from '../../../document/nodes.ts'
import { element, type Result } from '../element.ts'
import type { State } from '../state.ts'

/** What a term means. */
export function definitionDescription(node: DefinitionDescription, state: State): Result {
  return element('dd', {}, state.blocks(node.children))
}
