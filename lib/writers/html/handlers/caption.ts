import type { Caption } from '../../../document/nodes.ts'
import { element, type Result } from '../element.ts'
import type { State } from '../state.ts'

/** A caption outside of a figure: nothing that galley reads makes one, another's tree may. */
export function caption(node: Caption, state: State): Result {
  return element('div', { className: ['caption'] }, state.blocks(node.children))
}
