import type { Abbreviation } from '../../../document/nodes.ts'
import { element } from '../element.ts'
import type { Result, State } from '../state.ts'

/** An abbreviation with its long form. `abbrev` holds text only; one with markup in it is a named part of the text. */
export function abbreviation(node: Abbreviation, state: State): Result {
  const content = state.all(node.children)
  const alt = node.title || undefined
  if (content.every((child) => child.type === 'text')) return element('abbrev', { alt }, content)
  return element('named-content', { 'content-type': 'abbreviation', alt }, content)
}
