import type { Emphasis } from 'mdast'
import { element } from '../element.ts'
import { named } from '../named.ts'
import type { Result, State } from '../state.ts'

/** Emphasis. */
export function emphasis(node: Emphasis, state: State): Result {
  return named(node, element('italic', {}, state.all(node.children)), state)
}
