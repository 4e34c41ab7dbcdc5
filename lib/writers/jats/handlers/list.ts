import type { List } from 'mdast'
import { element } from '../element.ts'
import type { Result, State } from '../state.ts'
import { itemOf } from './list-item.ts'

/** A list. JATS has no first number for a list, so one that does not start at 1 carries its numbers as labels. */
export function list(node: List, state: State): Result {
  if (node.children.length === 0) return undefined
  const start = node.start ?? 1
  return element(
    'list',
    { 'list-type': node.ordered ? 'order' : 'bullet' },
    node.children.map((item, index) =>
      itemOf(item, state, node.ordered && start !== 1 ? `${start + index}.` : undefined),
    ),
  )
}
