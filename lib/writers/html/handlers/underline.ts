import type { Underline } from '../../../document/nodes.ts'
import { element, type Result } from '../element.ts'
import type { State } from '../state.ts'

/** Underlined text. */
export function underline(node: Underline, state: State): Result {
  return element('u', {}, state.all(node.children))
}
