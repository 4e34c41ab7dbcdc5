import type { Element, ElementContent } from 'xast'
import type { Caption, Figure } from '../../../document/nodes.ts'
import { arrangeBlocks } from '../arrange-blocks.ts'
import { element, generatedText } from '../element.ts'
import { externalLink } from '../external-link.ts'
import type { Result, State } from '../state.ts'
import { graphic } from './image.ts'
import { tableElement } from './table.ts'

/** A figure, a table or a listing with label and caption; figures within a figure make a group. */
export function figure(node: Figure, state: State): Result {
  const caption = node.children.find((child): child is Caption => child.type === 'caption')
  const content = unboxed(node.children.filter((child) => child.type !== 'caption'))
  const head = [
    node.label && element('label', {}, generatedText(node.label)),
    caption && captionElement(caption, state),
  ]
  const id = state.ids.of(node.id)
  if (node.kind === 'table') return tableWrap(id, head, content, state)
  if (content.some((child) => child.type === 'figure')) return group(id, head, content, state)
  const written = figureContent(content, state)
  // A figure without a picture (a listing, a diagram in characters) is a box: JATS4R wants a graphic in each `fig`.
  const name = written.some(isGraphic) ? 'fig' : 'boxed-text'
  const type = name === 'fig' ? undefined : node.kind
  return element(name, { id, 'content-type': type }, head, arrangeBlocks(name, written))
}

/** What stands in boxes that are only wrappers: JATS has none, and a float would not know its own content. */
function unboxed(content: Figure['children']): Figure['children'] {
  return content.flatMap((child): Figure['children'] => {
    if (child.type !== 'division' || child.kind !== 'group' || child.title?.length) return [child]
    const inner = unboxed(child.children as Figure['children'])
    if (!child.id) return inner
    const [only] = inner
    // A box of R's package gt has an id; the table takes it over.
    if (inner.length !== 1 || only?.type !== 'table' || only.data?.attributes?.id) return [child]
    return [{ ...only, data: { ...only.data, attributes: { ...only.data?.attributes, id: child.id } } }]
  })
}

const isGraphic = (node: ElementContent): boolean =>
  node.type === 'element' && (node.name === 'graphic' || (node.name === 'p' && node.children.some(isGraphic)))

/** A caption. */
function captionElement(node: Caption, state: State): Element {
  return element('caption', {}, state.blocks('caption', node.children))
}

/** Content of a figure: its images are graphics of their own, not characters in a line. */
function figureContent(content: readonly Figure['children'][number][], state: State): ElementContent[] {
  return content.flatMap((child) => {
    if (child.type === 'image') return [graphic('graphic', child, state)]
    const picture = linkedPicture(child, state)
    return picture ? [picture] : state.all([child])
  })
}

/** A picture that leads elsewhere; a `graphic` holds its link, as no link holds a `graphic`. */
function linkedPicture(child: Figure['children'][number], state: State): Element | undefined {
  const [link, ...more] = child.type === 'paragraph' ? child.children : []
  const image = link?.type === 'link' ? link.children[0] : undefined
  if (link?.type !== 'link' || image?.type !== 'image' || link.children.length + more.length > 1)
    return undefined
  const made = graphic('graphic', image, state)
  made.children.push(externalLink(link.url, [], link.title ?? undefined))
  return made
}

function group(
  id: string,
  head: Result,
  content: readonly Figure['children'][number][],
  state: State,
): Result {
  const written = figureContent(content, state)
  // Parts whose pictures are missing are boxes in a box.
  if (written.every((part) => part.type === 'element' && part.name === 'boxed-text'))
    return element('boxed-text', { id, 'content-type': 'figure' }, head, written)
  const parts = written.flatMap((part) =>
    part.type !== 'element' || inGroup.has(part.name)
      ? [part]
      : part.name === 'fig-group'
        ? part.children.filter((child) => child.type === 'element' && inGroup.has(child.name))
        : [element('fig', { id: state.ids.next('fig') }, arrangeBlocks('fig', [part]))],
  )
  return element('fig-group', { id }, head, parts)
}

const inGroup = new Set(['fig', 'graphic', 'media'])

const besideTable = new Set([
  'table',
  'graphic',
  'code',
  'preformat',
  'list',
  'def-list',
  'disp-quote',
  'disp-formula',
])

/** A table with its caption; what is neither a table nor its like stands below it, in the table's foot. */
function tableWrap(
  id: string,
  head: Result,
  content: readonly Figure['children'][number][],
  state: State,
): Result {
  const body: ElementContent[] = []
  const foot: ElementContent[] = []
  for (const child of content) {
    for (const part of besideOrBelow(child, foot.length > 0, state)) {
      const fits = part.type === 'element' && besideTable.has(part.name)
      ;(fits && foot.length === 0 ? body : foot).push(part)
    }
  }
  return element(
    'table-wrap',
    { id },
    head,
    body,
    foot.length > 0 && element('table-wrap-foot', {}, arrangeBlocks('table-wrap-foot', foot)),
  )
}

/** One table and pictures may be parts of the wrapper itself; below it they need wrappers of their own. */
function besideOrBelow(child: Figure['children'][number], below: boolean, state: State): ElementContent[] {
  if (child.type === 'table' && !below) return [tableElement(child, state)]
  if (child.type === 'image') return [graphic('graphic', child, state)]
  return state.all([child])
}
