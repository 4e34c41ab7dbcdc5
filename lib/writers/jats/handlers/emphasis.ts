import type { Emphasis } from 'mdast'
import { element } from '../element.ts'
import type { Result, State } from '../state.ts'

/** Emphasis. */
export function emphasis(node: Emphasis, state: State): Result {
  return element('italic', {}, state.all(node.children))
}
