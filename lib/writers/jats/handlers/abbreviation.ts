import type { Abbreviation } from '../../../document/nodes.ts'
import { element } from '../element.ts'
import type { Result, State } from '../state.ts'

/** An abbreviation with its long form. */
export function abbreviation(node: Abbreviation, state: State): Result {
  return element('abbrev', { alt: node.title || undefined }, state.all(node.children))
}
