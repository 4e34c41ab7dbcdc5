import type { Strong } from 'mdast'
import { element } from '../element.ts'
import { named } from '../named.ts'
import type { Result, State } from '../state.ts'

/** Strong importance. */
export function strong(node: Strong, state: State): Result {
  return named(node, element('bold', {}, state.all(node.children)), state)
}
