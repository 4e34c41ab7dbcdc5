import type { Caption } from '../../../document/nodes.ts'
import type { Result, State } from '../state.ts'

/** A caption that no figure took: its blocks. */
export function caption(node: Caption, state: State): Result {
  return state.all(node.children)
}
