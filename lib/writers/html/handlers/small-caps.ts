import type { SmallCaps } from '../../../document/nodes.ts'
import { element, type Result } from '../element.ts'
import type { State } from '../state.ts'

/** Small capitals; the letters stay as the author typed them. */
export function smallCaps(node: SmallCaps, state: State): Result {
  return element('span', { className: ['small-caps'] }, state.all(node.children))
}
