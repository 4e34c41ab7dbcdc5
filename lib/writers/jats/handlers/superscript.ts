import type { Superscript } from '../../../document/nodes.ts'
import { element } from '../element.ts'
import { named } from '../named.ts'
import type { Result, State } from '../state.ts'

/** Raised text. */
export function superscript(node: Superscript, state: State): Result {
  return named(node, element('sup', {}, state.all(node.children)), state)
}
