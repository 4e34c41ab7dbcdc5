import type { Emphasis } from 'mdast'
import { element, type Result } from '../element.ts'
import type { State } from '../state.ts'

/** Stressed text. */
export function emphasis(node: Emphasis, state: State): Result {
  return element('em', {}, state.all(node.children))
}
