import { visit } from 'unist-util-visit'
import type { Document } from '../document/document.ts'
import type { Figure, Image } from '../document/nodes.ts'

/** An image of a document. */
export interface DocumentImage {
  image: Image
  /** The figure it stands in. */
  figure?: Figure
}

/** Images of body and notes, in order. */
export function imagesOf(document: Document): DocumentImage[] {
  const found: DocumentImage[] = []
  for (const node of [...document.children, ...document.notes]) {
    let figure: Figure | undefined
    visit(node, (one) => {
      if (one.type === 'figure') figure = one as Figure
      if (one.type !== 'image') return
      const image = one as Image
      const end = figure?.position?.end.offset ?? 0
      const isInside = figure && (image.position?.start.offset ?? 0) <= end
      found.push({ image, ...(isInside && { figure }) })
    })
  }
  return found
}
