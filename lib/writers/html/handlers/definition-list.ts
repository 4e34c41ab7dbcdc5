import type { DefinitionList } from '../../../document/nodes.ts'
import { element, type Result, text } from '../element.ts'
import type { State } from '../state.ts'

/** A list of terms and what they mean. */
export function definitionList(node: DefinitionList, state: State): Result {
  return element('dl', {}, [text('\n'), ...state.blocks(node.children)])
}
