import type { Strong } from 'mdast'
import { element, type Result } from '../element.ts'
import type { State } from '../state.ts'

/** Important text. */
export function strong(node: Strong, state: State): Result {
  return element('strong', {}, state.all(node.children))
}
