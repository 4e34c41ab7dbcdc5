import type { Image, RootContent } from 'mdast'
import { report } from '../../../diagnostics/report.ts'
import type { BlockContent, Caption, Figure } from '../../../document/nodes.ts'
import { placeOf } from '../../../document/offset-map.ts'
import { addAttributes, addBlockAttributes } from '../attributes.ts'
import { slicePart } from '../fence.ts'
import { blocksOf, consumeArgument, type Directive, type DirectiveReader } from './directive.ts'

/** The image that a directive names in its argument, with its alternative text and its size. */
function imageOf({ argument, options, attributes, reading }: Directive): Image | undefined {
  const url = argument.text.replace(/^<(.*)>$/, '$1')
  if (!url) return undefined
  const position = placeOf(argument.map, 0, argument.text.length, reading.source)
  const alt = options.get('alt')?.text ?? null
  const image: Image = { type: 'image', url, alt, title: null, position }
  const { values = {} } = attributes
  const shown = Object.fromEntries(Object.entries(values).filter(([key]) => forImages.has(key)))
  // A bare number is a length in pixels, a scale a share of the picture's own size.
  if (Object.keys(shown).length > 0) image.data = { attributes: { values: shown } }
  return image
}

const forImages = new Set(['width', 'height', 'align', 'scale'])

/** MyST's `placeholder`: the picture that stands on paper for a page or for a result that moves. */
export function stillOf({ options, reading }: Directive): Image | undefined {
  const still = options.get('placeholder')
  if (!still?.text) return undefined
  const position = placeOf(still.map, 0, still.text.length, reading.source)
  return { type: 'image', url: still.text, alt: options.get('alt')?.text ?? null, title: null, position }
}

/** `{image}`: a picture that is no figure; as in MyST it stands in a paragraph of its own. */
export const image: DirectiveReader = (directive) => {
  const node = imageOf(directive)
  if (!node) return blocksOf(directive)
  const { id, classes } = directive.attributes
  addAttributes(node, { id, classes })
  return [{ type: 'paragraph', children: [node], position: directive.position }, ...blocksOf(directive)]
}

/** `{figure}`: the picture of the argument, or those of the body; then the caption and a legend. */
export const figure: DirectiveReader = (directive) => {
  const { attributes, position } = directive
  const blocks = blocksOf(directive)
  const { text } = directive.argument
  const isHeld = directive.reading.file.data.heldPictures?.has(text) ?? false
  const isOutput = text.startsWith('#') && !isHeld
  const still = isOutput ? stillOf(directive) : undefined
  if (still) consumeArgument(directive)
  else if (isOutput) sayOutput(directive)
  const named = isOutput ? still : imageOf(directive)
  const content: Figure['children'] = named ? [named] : []
  // Pictures and tables before the first words are the figure's, when the argument names none.
  // Words between what such a figure shows (“A complete record:”) belong to it; those behind are the caption.
  const last = named || blocks.some(isPicture) ? -1 : blocks.findLastIndex(isContent)
  if (last > 0 && !isContent(blocks[0]!)) content.push(...blocks.splice(0, last + 1).flatMap(unwrapAll))
  while (!named || content.length === 0) {
    const [first] = blocks
    if (!first || (content.length > 0 && !isContent(first)) || !isContent(first)) break
    content.push(...unwrap(first))
    blocks.shift()
  }
  const node: Figure = {
    type: 'figure',
    kind: content.some((child) => child.type === 'table') ? 'table' : 'figure',
    id: attributes.id ?? '',
    children: named ? content : subfigures(content, attributes.id),
    position,
  }
  const caption = captionOf(blocks)
  if (caption) node.children.push(caption)
  addAttributes(node, attributes)
  // Others refer to a result by the label of its cell, too.
  if (text.startsWith('#') && !isLabelled(directive)) addBlockAttributes(node, { id: text.slice(1) })
  return [node]
}

/** Whether something else in the text has the label: another figure, or the cell, where its notebook is a part. */
function isLabelled({ argument, reading }: Directive): boolean {
  const label = argument.text.slice(1)
  const forms = [`:label: ${label}\n`, `:name: ${label}\n`, `(${label})=`, `{#${label}`, `figure #${label}}`]
  return forms.some((form) => reading.source.includes(form))
}

/** `{figure} #label`: what a cell of a notebook gives (MyST's guide, “Embed & Include Content”). */
function sayOutput(directive: Directive): void {
  consumeArgument(directive)
  report(directive.reading.file, 'reader/missing-output', {
    reason: `Unexpected \`${directive.argument.text}\` of a notebook, expected a picture: galley runs no code`,
    place: placeOf(directive.argument.map, 0, directive.argument.text.length, directive.reading.source),
    note: 'The caption stands alone. Save the picture, and name its file.',
  })
}

/**
 * Several pictures in one figure are parts of it, each with a label: its own, or the figure's with a letter (MyST's
 * guide, “Subfigures”).
 */
function subfigures(content: Figure['children'], label = ''): Figure['children'] {
  const pictures = content.filter((child) => child.type === 'image' || child.type === 'figure')
  if (pictures.length < 2) return content
  return content.map((child): Figure['children'][number] => {
    const at = pictures.indexOf(child as Image)
    const implicit = label && at >= 0 && at < 26 ? `${label}-${String.fromCharCode(97 + at)}` : ''
    if (child.type === 'figure') return { ...child, id: child.id || implicit }
    if (child.type !== 'image') return child
    const { id = implicit, ...rest } = child.data?.attributes ?? {}
    if (child.data?.attributes) child.data.attributes = rest
    return { type: 'figure', kind: 'figure', id, children: [child], position: child.position }
  })
}

/** `{figure-md} label`: the picture and the caption are the body's (MyST-Parser, “Markdown Figures”). */
export const figureMd: DirectiveReader = (directive) => {
  const { argument, attributes } = directive
  consumeArgument(directive)
  const id = attributes.id ?? argument.text
  const named = id ? { ...attributes, id } : attributes
  return figure({ ...directive, argument: slicePart(argument, 0, 0), attributes: named })
}

/** `{table}`: its caption on the line of the fence, the table in the body. */
export const table: DirectiveReader = (directive) => {
  const { argument, attributes, position, reading } = directive
  const blocks = blocksOf(directive).flatMap((block) =>
    block.type === 'figure' && block.kind === 'table' ? (block.children as RootContent[]) : [block],
  )
  const title = reading.parseInline(argument.text, argument.map)
  const captions = blocks.filter((block) => block.type === 'caption')
  const rest = blocks.filter((block) => block.type !== 'caption')
  // Words before the table are its caption, as they are a figure's.
  const at = rest.findIndex(isContent)
  const words = at > 0 ? rest.slice(0, at) : []
  const content = rest.slice(words.length)
  const opening: RootContent[] = title.length > 0 ? [{ type: 'paragraph', children: title }, ...words] : words
  const caption = captionOf([...opening, ...captions.flatMap((one) => one.children as RootContent[])])
  const node: Figure = {
    type: 'figure',
    kind: 'table',
    id: attributes.id ?? '',
    children: content as Figure['children'],
    position,
  }
  if (caption) node.children.push(caption)
  addAttributes(node, attributes)
  return [node]
}

/** Whether a block is what a figure shows, not what it says. */
function isContent(block: RootContent): boolean {
  if (block.type === 'paragraph')
    return block.children.every(
      (node) =>
        node.type === 'image' || node.type === 'break' || (node.type === 'text' && !node.value.trim()),
    )
  return shown.has(block.type)
}

const shown = new Set(['figure', 'table', 'code', 'math'])

const isPicture = (block: RootContent): boolean => block.type === 'paragraph' && isContent(block)

const unwrapAll = (block: RootContent): Figure['children'] =>
  isContent(block) ? unwrap(block) : [block as BlockContent]

function unwrap(block: RootContent): Figure['children'] {
  if (block.type !== 'paragraph') return [block as BlockContent]
  const images = block.children.filter((node): node is Image => node.type === 'image')
  // A target before the only picture of a paragraph is the picture's.
  const [only] = images
  if (only && images.length === 1 && block.data?.attributes) addAttributes(only, block.data.attributes)
  return images
}

/** A caption of blocks; nothing where there are none. */
export function captionOf(blocks: RootContent[]): Caption | undefined {
  const children = blocks as BlockContent[]
  const start = children.find((child) => child.position)?.position?.start
  const end = children.findLast((child) => child.position)?.position?.end
  if (children.length === 0) return undefined
  return { type: 'caption', children, position: start && end && { start, end } }
}
