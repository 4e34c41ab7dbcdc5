import type { Subscript } from '../../../document/nodes.ts'
import { element } from '../element.ts'
import { named } from '../named.ts'
import type { Result, State } from '../state.ts'

/** Lowered text. */
export function subscript(node: Subscript, state: State): Result {
  return named(node, element('sub', {}, state.all(node.children)), state)
}
