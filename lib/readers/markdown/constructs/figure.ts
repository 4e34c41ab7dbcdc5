import type { Image, Paragraph, PhrasingContent, RootContent } from 'mdast'
import type { Node, Position } from 'unist'
import type { Caption, Figure } from '../../../document/nodes.ts'
import { addAttributes, isAttributes } from '../attributes.ts'
import type { Construct, Reading } from '../construct.ts'
import { imageContent } from '../image-content.ts'
import { takeLabel } from '../label.ts'
import { trimContent } from '../text-map.ts'

/** The image of a paragraph that holds nothing else. */
function loneImage(paragraph: Paragraph): Image | undefined {
  const content = paragraph.children.filter((node) => node.type !== 'text' || node.value.trim() !== '')
  const [image] = content
  return content.length === 1 && image?.type === 'image' ? image : undefined
}

/** A caption from inline content; nothing where there is none. */
export function captionOf(content: PhrasingContent[]): Caption | undefined {
  const start = content[0]?.position?.start
  const end = content[content.length - 1]?.position?.end
  if (content.length === 0) return undefined
  const position = start && end && { start, end }
  return { type: 'caption', children: [{ type: 'paragraph', children: content, position }], position }
}

/** An image that stands alone is a figure; the text in its brackets is the caption. */
function figureOf(image: Image, position: Paragraph['position'], reading: Reading): Figure | undefined {
  const written = (imageContent(image) ?? []).filter((node: Node) => !isAttributes(node))
  const { content, label } = takeLabel(trimContent(written, reading.source), reading)
  const attributes = image.data?.attributes
  const id = attributes?.id ?? label?.id
  const caption = captionOf(trimContent(content, reading.source))
  if (!caption && !id) return undefined
  // The words of the caption are no alternative to the picture; only text that was set apart as such is.
  const hasOwnAlternative = attributes?.values?.alt ?? attributes?.values?.['fig-alt']
  if (hasOwnAlternative === undefined) image.alt = null
  const figure: Figure = {
    type: 'figure',
    kind: 'figure',
    id: id ?? '',
    children: caption ? [image, caption] : [image],
    position,
  }
  if (caption && image.position) image.position = afterCaption(caption, image.position)
  const { id: _moved, ...rest } = attributes ?? {}
  if (image.data) image.data.attributes = rest
  const { classes, position: place } = attributes ?? {}
  if (attributes?.id || classes) addAttributes(figure, { id: attributes?.id, classes, position: place })
  if (label) addAttributes(figure, label)
  return figure
}

/** The image stands where its address is; the brackets before it are the caption's. */
function afterCaption(caption: Caption, whole: Position): Position {
  return { start: caption.position?.end ?? whole.start, end: whole.end }
}

/** Images that stand together in a paragraph, each with an id: the parts of a figure (pandoc-crossref). */
function partsIn(paragraph: Paragraph): Image[] | undefined {
  const content = paragraph.children.filter((node) => node.type !== 'text' || node.value.trim() !== '')
  const parts = content.flatMap((node) => (node.type === 'image' && node.data?.attributes?.id ? [node] : []))
  return parts.length > 1 && parts.length === content.length ? parts : undefined
}

/** Makes figures of the images that stand together in a paragraph, each with an id. */
export function figuresOfParts(blocks: RootContent[], reading: Reading): RootContent[] {
  return blocks.flatMap((node): RootContent[] => {
    const parts = node.type === 'paragraph' ? partsIn(node) : undefined
    return parts ? parts.map((part) => figureOf(part, part.position, reading) ?? part) : [node]
  })
}

/** pandoc's implicit figures: an image alone in its paragraph, or several that have ids. */
export const figure: Construct = {
  name: 'figure',
  flow(siblings, { reading }) {
    return figuresOfParts(siblings, reading).map((node): RootContent => {
      const image = node.type === 'paragraph' ? loneImage(node) : undefined
      return (image && figureOf(image, node.position, reading)) ?? node
    })
  },
}
