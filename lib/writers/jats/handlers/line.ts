import type { Element } from 'xast'
import type { Line } from '../../../document/nodes.ts'
import { element, placed } from '../element.ts'
import type { Result, State } from '../state.ts'

/** A line that stands in no verse: a paragraph. */
export function line(node: Line, state: State): Result {
  return element('p', {}, state.all(node.children))
}

/** A line of verse. */
export function verseLine(node: Line, state: State): Element {
  const made = element(
    'verse-line',
    { 'indent-level': node.indent > 0 ? node.indent : undefined },
    state.all(node.children),
  )
  return placed(made, node.position && { position: node.position })
}
