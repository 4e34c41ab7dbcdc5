import type { Line } from '../../../document/nodes.ts'
import { element, type Result } from '../element.ts'
import type { State } from '../state.ts'

/** A line of verse, set in by half an em a space. An empty one keeps its height. */
export function line(node: Line, state: State): Result {
  const indent = Math.min(Math.max(0, node.indent), 80)
  return element(
    'div',
    { className: ['line'], style: indent > 0 ? `margin-inline-start:${indent / 2}em` : undefined },
    node.children.length > 0 ? state.all(node.children) : [element('br')],
  )
}
