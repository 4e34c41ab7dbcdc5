import type { Paragraph } from 'mdast'
import { element, type Result } from '../element.ts'
import type { State } from '../state.ts'

/** A paragraph. */
export function paragraph(node: Paragraph, state: State): Result {
  return element('p', {}, state.all(node.children))
}
