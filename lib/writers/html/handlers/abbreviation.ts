import type { Abbreviation } from '../../../document/nodes.ts'
import { element, type Result } from '../element.ts'
import type { State } from '../state.ts'

/** An abbreviation; its long form is the element's title. */
export function abbreviation(node: Abbreviation, state: State): Result {
  return element('abbr', { title: node.title }, state.all(node.children))
}
