import type { Superscript } from '../../../document/nodes.ts'
import { element, type Result } from '../element.ts'
import type { State } from '../state.ts'

/** Raised text. */
export function superscript(node: Superscript, state: State): Result {
  return element('sup', {}, state.all(node.children))
}
