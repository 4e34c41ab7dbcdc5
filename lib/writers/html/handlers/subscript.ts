import type { Subscript } from '../../../document/nodes.ts'
import { element, type Result } from '../element.ts'
import type { State } from '../state.ts'

/** Lowered text. */
export function subscript(node: Subscript, state: State): Result {
  return element('sub', {}, state.all(node.children))
}
