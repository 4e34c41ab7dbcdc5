import type { ListItem } from 'mdast'
import type { Element } from 'xast'
import { element, generatedText, placed } from '../element.ts'
import type { Result, State } from '../state.ts'

/** An item that stands in no list that knows its number. */
export function listItem(node: ListItem, state: State): Result {
  return itemOf(node, state, undefined)
}

/** An item of a list; a task carries a box, ticked or empty, as its label. */
export function itemOf(node: ListItem, state: State, number: string | undefined): Element {
  const label = typeof node.checked === 'boolean' ? (node.checked ? '☒' : '☐') : number
  const item = element(
    'list-item',
    {},
    label && element('label', {}, generatedText(label)),
    state.blocks('list-item', node.children),
  )
  return placed(item, node.position && { position: node.position })
}
