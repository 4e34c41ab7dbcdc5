import type { Image, PhrasingContent } from 'mdast'
import type { BlockContent, Caption, Figure } from '../../../document/nodes.ts'
import { trimContent } from '../text-map.ts'
import { argumentsOf } from './arguments.ts'
import type { Part } from './boxes.ts'
import type { Float, TexContext } from './context.ts'
import { withMarkdownCitations } from './markdown-citations.ts'
import { type Environment, environmentAt, groupEnd, type Range, skipSpace } from './scan.ts'
import { readTabularEnvironment } from './tabular.ts'

/**
 * Figures, tables and listings that float: content, caption and label. One with several captions is as many figures,
 * as LaTeX counts them; so is one whose captions stand in minipages.
 */
export function readFloat(
  kind: Figure['kind'],
  environment: Environment,
  whole: Range,
  tex: TexContext,
): BlockContent[] {
  const { name, body } = environment
  if (name.startsWith('longtable')) {
    const read = (): BlockContent[] => readTabularEnvironment({ name, body, end: whole.end }, whole, tex)
    return figureOf(kind, read, whole, tex)
  }
  const { end } = argumentsOf(tex, body, name.startsWith('sub') || name.startsWith('wrap') ? 3 : 1)
  const parts = partsOf(tex.text, { start: end, end: body.end })
  const [only] = parts
  if (only && parts.length === 1) return figureOf(kind, () => tex.blocks(only), whole, tex)
  return parts.flatMap((part) => figureOf(kind, () => tex.blocks(part), part, tex))
}

/** A minipage places what is in it; in a float, one with a caption is a figure of its own. */
export function readMinipage({ body }: Environment, whole: Range, tex: TexContext): BlockContent[] {
  const { end } = argumentsOf(tex, body, 4)
  const inner = { start: end, end: body.end }
  if (!tex.float || captionsIn(tex.text, inner).length === 0) return tex.blocks(inner)
  tex.float.isParted = true
  return figureOf(tex.float.kind, () => tex.blocks(inner), whole, tex)
}

/** A part of a float that a command holds; one with neither caption nor label is only content. */
export function readPart({ content, caption, end }: Part, start: number, tex: TexContext): BlockContent[] {
  const read = (): BlockContent[] => {
    const blocks = tex.blocks(content)
    if (caption && tex.float) tex.float.caption ??= withMarkdownCitations(tex.inline(caption), tex.reading)
    return blocks
  }
  if (!tex.float) return read()
  const outer = tex.float
  const made = figureOf(outer.kind, read, { start, end }, tex)
  const [figure] = made
  const isNamed = figure?.type === 'figure' && (figure.id || figure.children.some(isCaption))
  return isNamed ? made : (figure as Figure).children.flatMap(asBlock)
}

const isCaption = ({ type }: { type: string }): boolean => type === 'caption'

function asBlock(child: Figure['children'][number]): BlockContent[] {
  if (child.type === 'caption') return []
  if (child.type !== 'image') return [child]
  return [{ type: 'paragraph', children: [child], position: child.position }]
}

function figureOf(
  kind: Figure['kind'],
  read: () => BlockContent[],
  whole: Range,
  tex: TexContext,
): BlockContent[] {
  const outer = tex.float
  const float: Float = { kind }
  tex.float = float
  const content = read()
  tex.float = outer
  const { caption, label } = float
  const children: Figure['children'] = content.flatMap(unwrapped)
  if (float.isParted && !caption && !label) return children as BlockContent[]
  if (caption) {
    const made = toCaption(trimContent(caption, tex.reading.source))
    const isGroup = children.some((child) => child.type === 'figure')
    // Words among the parts of a figure explain them, as its caption does.
    const words = isGroup ? children.filter((child) => child.type === 'paragraph') : []
    for (const paragraph of words) children.splice(children.indexOf(paragraph), 1)
    made.children.push(...words)
    children.push(made)
  }
  const figure: Figure = {
    type: 'figure',
    kind: children.some((child) => child.type === 'table') ? 'table' : float.kind,
    id: label ?? '',
    children,
    position: tex.place(whole),
  }
  if (label) figure.data = { attributes: { id: label } }
  return [figure]
}

function toCaption(content: PhrasingContent[]): Caption {
  const start = content[0]?.position?.start
  const end = content[content.length - 1]?.position?.end
  const position = start && end && { start, end }
  return { type: 'caption', children: [{ type: 'paragraph', children: content, position }], position }
}

/** A paragraph of images stands in a figure as the images themselves. */
function unwrapped(block: BlockContent): (BlockContent | Image)[] {
  if (block.type !== 'paragraph') return [block]
  const content = block.children.filter((node) => !isGap(node))
  if (content.length === 0) return []
  return content.every((node): node is Image => node.type === 'image') ? content : [block]
}

const isGap = (node: PhrasingContent): boolean =>
  node.type === 'break' || (node.type === 'text' && node.value.trim() === '')

const command = /^\\(caption|captionof|label)(?![a-zA-Z*])/

/** Where captions stand, not those of what is nested: from the command to the end of its argument. */
function captionsIn(text: string, range: Range): Range[] {
  const captions: Range[] = []
  for (let at = range.start; at < range.end; at++) {
    if (text[at] === '{') at = (groupEnd(text, at, range.end) ?? range.end) - 1
    if (text[at] !== '\\') continue
    if (text.startsWith('\\begin', at)) {
      at = (environmentAt(text, at, range.end)?.end ?? range.end) - 1
      continue
    }
    const match = command.exec(text.slice(at, at + 12))
    const last = captions[captions.length - 1]
    if (match?.[1] === 'label') {
      // A label behind a caption goes with it.
      const brace = skipSpace(text, at + match[0].length, range.end)
      const end = text[brace] === '{' ? groupEnd(text, brace, range.end) : undefined
      if (last && end !== undefined && text.slice(last.end, at).trim() === '') last.end = end
    } else if (match) {
      const end = argumentEnd(text, at + match[0].length, range.end)
      captions.push({ start: at, end })
      at = end - 1
      continue
    }
    at++
  }
  return captions
}

/** The end of the groups that follow a command. */
function argumentEnd(text: string, from: number, end: number): number {
  let at = from
  for (;;) {
    const next = skipSpace(text, at, end)
    const close = '[{'.includes(text[next] ?? ' ') ? groupEnd(text, next, end) : undefined
    if (close === undefined) return at
    at = close
  }
}

const content = /\\(?:includegraphics|begin|input|subfloat|subfigure)(?![a-zA-Z])/

/** The parts of a float's body, one a caption, which stands above or below what it belongs to throughout. */
function partsOf(text: string, body: Range): Range[] {
  const captions = captionsIn(text, body)
  const [first] = captions
  if (!first || captions.length < 2) return [body]
  const isBelow = content.test(text.slice(body.start, first.start))
  const cuts = isBelow
    ? captions.slice(0, -1).map(({ end }) => end)
    : captions.slice(1).map(({ start }) => start)
  return [body.start, ...cuts].map((start, index) => ({ start, end: cuts[index] ?? body.end }))
}
