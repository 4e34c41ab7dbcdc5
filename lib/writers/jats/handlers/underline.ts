import type { Underline } from '../../../document/nodes.ts'
import { element } from '../element.ts'
import type { Result, State } from '../state.ts'

/** Underlined text. */
export function underline(node: Underline, state: State): Result {
  return element('underline', {}, state.all(node.children))
}
