import type { Delete } from 'mdast'
import { element, type Result } from '../element.ts'
import type { State } from '../state.ts'

/** Text struck out. */
export function deletion(node: Delete, state: State): Result {
  return element('del', {}, state.all(node.children))
}
