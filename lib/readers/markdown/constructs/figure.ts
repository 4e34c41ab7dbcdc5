import type { Image, Link, Paragraph, PhrasingContent, RootContent } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import type { Node, Position } from 'unist'
import type { Caption, Figure } from '../../../document/nodes.ts'
import { readTypedLabel } from '../../../document/typed-label.ts'
import { addAttributes, isAttributes } from '../attributes.ts'
import type { Construct, Reading } from '../construct.ts'
import { imageContent } from '../image-content.ts'
import { takeLabel } from '../label.ts'
import { asTexDraft } from '../tex/draft.ts'
import { trimContent } from '../text-map.ts'
import { isTypedLabel, type TypedCaption, takeTypedLabel } from '../typed-caption.ts'

/** The image of a paragraph that holds nothing else; behind a labelled one may stand the full stop of a sentence. */
export function loneImage(paragraph: Paragraph, reading: Reading): Image | undefined {
  const content = paragraph.children.filter((node) => node.type !== 'text' || node.value.trim() !== '')
  const [image, stop] = content
  if (image?.type !== 'image') return undefined
  if (content.length === 1) return image
  const isStop = stop?.type === 'text' && /^[.,;]$/.test(stop.value.trim())
  if (content.length > 2 || !isStop || !isLabelled(image)) return undefined
  reading.consume('stop', stop.position)
  return image
}

/** Whether its author labelled an image as a figure: by an id, `\label` or a typed “Figure 2: …”. */
function isLabelled(image: Image): boolean {
  const content = imageContent(image) ?? []
  return (
    /^fig[-:]/.test(image.data?.attributes?.id ?? '') ||
    content.some((node) => asTexDraft(node)?.name === 'label') ||
    readTypedLabel(textOf({ type: 'paragraph', children: content }), 'figure')?.isSigned === true
  )
}

/** A labelled image that leads elsewhere, `[![Caption](map.png){#fig:map}](https://…)`, where it stands alone. */
function linkedImage(paragraph: Paragraph): { link: Link; image: Image } | undefined {
  const content = paragraph.children.filter((node) => node.type !== 'text' || node.value.trim() !== '')
  const [link] = content
  if (content.length !== 1 || link?.type !== 'link') return undefined
  const [image] = link.children
  const isLabelled = image?.type === 'image' && image.data?.attributes?.id !== undefined
  return isLabelled && link.children.length === 1 ? { link, image } : undefined
}

/** The figure of an image that leads elsewhere: the link stays around the image. */
function linkedFigure(paragraph: Paragraph, reading: Reading): Figure | undefined {
  const found = linkedImage(paragraph)
  const figure = found && figureOf(found.image, paragraph.position, reading)
  if (!found || !figure) return undefined
  const line: Paragraph = { type: 'paragraph', children: [found.link], position: found.link.position }
  figure.children[0] = line
  return figure
}

/** A caption from inline content; nothing where there is none. */
export function captionOf(content: PhrasingContent[]): Caption | undefined {
  const start = content[0]?.position?.start
  const end = content[content.length - 1]?.position?.end
  if (content.length === 0) return undefined
  const position = start && end && { start, end }
  return { type: 'caption', children: [{ type: 'paragraph', children: content, position }], position }
}

/** Whether its author takes a picture for a table: by the id, `tbl:totals`, or a caption, “Table 2: Totals”. */
function isTable(id: string | undefined, caption: Caption | undefined): boolean {
  if (/^(?:tbl|tab|table)[:-]/i.test(id ?? '')) return true
  return caption !== undefined && readTypedLabel(textOf(caption), 'table')?.isSigned === true
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
    kind: isTable(id, caption) ? 'table' : 'figure',
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

/** A figure whose number its author typed, before the caption; the words in the image's brackets tell what it shows. */
export function typedFigure(
  image: Image,
  typed: TypedCaption,
  position: Position | undefined,
  reading: Reading,
): Figure {
  const { id: own, ...attributes } = image.data?.attributes ?? {}
  const { content, label } = takeLabel(imageContent(image) ?? [], reading)
  if (label) image.alt = textOf({ type: 'paragraph', children: content }).trim() || null
  const id = own ?? label?.id
  const figure: Figure = { type: 'figure', kind: 'figure', id: id ?? '', children: [image], position }
  const caption = captionOf(typed.content)
  if (caption) figure.children.push(caption)
  if (image.data) image.data.attributes = attributes
  if (label) addAttributes(figure, label)
  addAttributes(figure, { ...(id && { id }), values: { tag: typed.number } })
  return figure
}

/** An image, and on the next line of its paragraph what it shows: “Figure 1: …”. */
function figureOverLine(node: RootContent, reading: Reading): Figure | undefined {
  if (node.type !== 'paragraph') return undefined
  const [image, ...rest] = trimContent(node.children, reading.source)
  const [next] = rest
  const isLine = next?.type === 'break' || (next?.type === 'text' && /^[ \t]*\n/.test(next.value))
  if (image?.type !== 'image' || !isLine) return undefined
  const content = trimContent(next.type === 'break' ? rest.slice(1) : rest, reading.source)
  const typed = takeTypedLabel(content, 'figure', reading)
  return typed && typedFigure(image, typed, node.position, reading)
}

/** Whether a paragraph is a caption with its typed label, “Figure 2: …”. */
export const isTypedCaption = (node: RootContent | undefined): boolean =>
  node?.type === 'paragraph' && readTypedLabel(textOf(node), 'figure')?.isSigned === true

/** An image, and in the paragraph below it what it shows: “Figure 1: …”, unless such a caption stands above it. */
function figureOverParagraph(
  image: Image | undefined,
  { above, node, below }: { above?: RootContent; node: RootContent; below?: RootContent },
  reading: Reading,
): Figure | undefined {
  if (!image || below?.type !== 'paragraph') return undefined
  const words = textOf({ type: 'paragraph', children: imageContent(image) ?? [] })
  if (words !== '' && !isTypedLabel(words) && isTypedCaption(above)) return undefined
  const typed = takeTypedLabel(trimContent(below.children, reading.source), 'figure', reading)
  const { start } = node.position ?? {}
  const { end } = below.position ?? {}
  return typed && typedFigure(image, typed, start && end && { start, end }, reading)
}

/** Whether an image stands on lines of its own among a paragraph's other words. */
function standsAlone(before: PhrasingContent | undefined, after: PhrasingContent | undefined): boolean {
  const ends =
    !before || before.type === 'break' || (before.type === 'text' && /\n[ \t]*$/.test(before.value))
  const begins = !after || after.type === 'break' || (after.type === 'text' && /^[ \t]*\n/.test(after.value))
  return ends && begins && Boolean(before ?? after)
}

/**
 * An image that its author labelled as a figure, by an id or with a typed “Figure 2: …”, on a line of its own: it parts
 * the paragraph around it.
 */
function partedAtFigures(paragraph: Paragraph, reading: Reading): RootContent[] {
  const { children } = paragraph
  const done: RootContent[] = []
  let from = 0
  const flush = (to: number): void => {
    const content = trimContent(children.slice(from, to), reading.source)
    const start = content[0]?.position?.start
    const end = content[content.length - 1]?.position?.end
    if (content.length === 0) return
    const part: Paragraph = { type: 'paragraph', children: content, position: start && end && { start, end } }
    if (done.length > 0) part.data = { continued: true }
    done.push(part)
  }
  for (const [index, image] of children.entries()) {
    if (image.type !== 'image' || !standsAlone(children[index - 1], children[index + 1])) continue
    const figure = isLabelled(image) ? figureOf(image, image.position, reading) : undefined
    if (!figure) continue
    flush(index)
    done.push(figure)
    from = index + 1
  }
  if (from === 0) return [paragraph]
  flush(children.length)
  return done
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

/** pandoc's implicit figures: an image alone in its paragraph, or several that have ids; images over a typed label. */
export const figure: Construct = {
  name: 'figure',
  flow(siblings, { reading }) {
    const nodes = figuresOfParts(siblings, reading)
    const done: RootContent[] = []
    for (let index = 0; index < nodes.length; index++) {
      const node = nodes[index]!
      const image = node.type === 'paragraph' ? loneImage(node, reading) : undefined
      const over = figureOverParagraph(image, { above: done.at(-1), node, below: nodes[index + 1] }, reading)
      if (over) index++
      const linked = node.type === 'paragraph' ? linkedFigure(node, reading) : undefined
      const lone = over ?? linked ?? (image && figureOf(image, node.position, reading))
      const figure = lone ?? figureOverLine(node, reading)
      done.push(...(figure || node.type !== 'paragraph' ? [figure ?? node] : partedAtFigures(node, reading)))
    }
    return done
  },
}
