import type { Image, Paragraph, PhrasingContent } from 'mdast'
import { attributesOf } from '../attributes.ts'
import { element } from '../element.ts'
import type { Result, State } from '../state.ts'
import { graphic } from './image.ts'

/** A paragraph; one that holds pictures only is these pictures. */
export function paragraph(node: Paragraph, state: State): Result {
  const { id } = attributesOf(node)
  const pictures = id ? [] : picturesIn(node)
  if (pictures.length > 0) return pictures.map((image) => graphic('graphic', image, state))
  // A line break alone is room on the page.
  if (!id && node.children.length > 0 && node.children.every(isGap)) return undefined
  return element('p', { id: id && state.ids.of(id) }, state.all(node.children))
}

function picturesIn({ children }: Paragraph): Image[] {
  const content = children.filter((child) => !isGap(child))
  return content.every((child): child is Image => child.type === 'image') ? content : []
}

const isGap = (node: PhrasingContent): boolean =>
  node.type === 'break' || node.type === 'comment' || (node.type === 'text' && node.value.trim() === '')
