import type { SmallCaps } from '../../../document/nodes.ts'
import { element } from '../element.ts'
import type { Result, State } from '../state.ts'

/** Small capitals. */
export function smallCaps(node: SmallCaps, state: State): Result {
  return element('sc', {}, state.all(node.children))
}
