import type { Heading } from 'mdast'
import { element, type Result } from '../element.ts'
import type { State } from '../state.ts'

/** A heading that opens no section, as in a quotation: one rank below what encloses it. */
export function heading(node: Heading, state: State): Result {
  return element(`h${Math.min(6, state.level + 1)}`, {}, state.all(node.children))
}
