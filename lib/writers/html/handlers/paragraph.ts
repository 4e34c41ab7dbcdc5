import type { Paragraph } from 'mdast'
import { element, type Result } from '../element.ts'
import type { State } from '../state.ts'

/** A paragraph; one of pictures only is marked, since it is set in as no text is. */
export function paragraph(node: Paragraph, state: State): Result {
  const content = node.children.filter((child) => child.type !== 'text' || child.value.trim() !== '')
  const isPicture = content.length > 0 && content.every((child) => child.type === 'image')
  return element('p', isPicture ? { className: ['picture'] } : {}, state.all(node.children))
}
