import type { Paragraph } from 'mdast'
import { attributesOf } from '../attributes.ts'
import { element } from '../element.ts'
import type { Result, State } from '../state.ts'

/** A paragraph. */
export function paragraph(node: Paragraph, state: State): Result {
  const { id } = attributesOf(node)
  return element('p', { id: id && state.ids.of(id) }, state.all(node.children))
}
