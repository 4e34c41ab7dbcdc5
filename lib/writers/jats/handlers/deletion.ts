import type { Delete } from 'mdast'
import { element } from '../element.ts'
import type { Result, State } from '../state.ts'

/** Deleted text. */
export function deletion(node: Delete, state: State): Result {
  return element('strike', {}, state.all(node.children))
}
