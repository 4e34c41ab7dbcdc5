import type { Paragraph } from 'mdast'
import { element, type Result } from '../element.ts'
import type { State } from '../state.ts'

/** A paragraph. */
export function paragraph(node: Paragraph, state: State): Result {
  const className = node.data?.attribution ? ['attribution'] : undefined
  return element('p', { className }, state.all(node.children))
}
