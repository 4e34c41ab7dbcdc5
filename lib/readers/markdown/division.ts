import type { PhrasingContent, RootContent } from 'mdast'
import type { Position } from 'unist'
import type {
  Attributes,
  BlockContent,
  Caption,
  Division,
  Figure,
  FloatSeries,
} from '../../document/nodes.ts'
import { addAttributes } from './attributes.ts'
import { type CellCaption, resultsOf } from './cell-caption.ts'
import { drawingEngines } from './chunk-engines.ts'
import { captionOf } from './directives/figure.ts'
import { divisionKind } from './division-kinds.ts'

interface Written {
  attributes: Attributes
  title?: PhrasingContent[]
  /** Of a cell that has it in its attributes. */
  caption?: CellCaption
  position?: Position
  /** Floats that the manuscript counts by themselves. */
  series?: FloatSeries
}

/** Ids by which pandoc-crossref and Quarto tell that a division is a float. */
const floats: readonly [RegExp, Figure['kind']][] = [
  [/^fig[:-]/i, 'figure'],
  [/^(?:tbl|tab)[:-]/i, 'table'],
  [/^lst[:-]/i, 'listing'],
]

/** Makes the node of a division, by its classes and its id: a box, a theorem, a float, the place of the references. */
export function divisionOf(
  written: RootContent[],
  { attributes, title = [], caption, position, series }: Written,
): RootContent {
  let children = written
  const { id = '', classes = [] } = attributes
  if (id === 'refs') return place(children, attributes, position)
  const float = floats.find(([pattern]) => pattern.test(id))
  const kind =
    (series && kindOf(children)) ??
    float?.[1] ??
    (caption && wantsCaption(children) ? caption.kind : undefined)
  if (kind) return floatOf(kind, children, { attributes, position, ...(caption && { caption }) })
  const named = divisionKind(classes, id)
  if (classes.some((name) => tabsets.has(name))) children = splitTabs(children)
  const [first, ...rest] = children
  const isTitled = named.kind !== 'group' && title.length === 0 && first?.type === 'heading'
  const node: Division = {
    type: 'division',
    ...named,
    children: (isTitled ? rest : children) as BlockContent[],
    position,
  }
  // A heading at the top of a box is its title and begins no section (Quarto's callouts and theorems).
  const heading = isTitled ? first.children : title
  if (heading.length > 0) node.title = heading
  if (id) node.id = id
  addAttributes(node, attributes)
  return node
}

const tabsets = new Set(['panel-tabset', 'tabset', 'panel-input'])

/** Tabs stand one below the other, each a group with its heading as title: they begin no sections. */
function splitTabs(children: readonly RootContent[]): RootContent[] {
  const depth = Math.min(...children.map((child) => (child.type === 'heading' ? child.depth : 7)))
  const done: RootContent[] = []
  for (const child of children) {
    const last = done[done.length - 1]
    if (child.type === 'heading' && child.depth === depth) {
      const { position } = child
      done.push({ type: 'division', kind: 'group', title: child.children, children: [], position })
    } else if (last?.type === 'division' && last.title) {
      last.children.push(child as BlockContent)
      if (last.position && child.position)
        last.position = { start: last.position.start, end: child.position.end }
    } else done.push(child)
  }
  return done
}

/** `::: {#refs}`: the reference list shall stand here; what the author wrote into it stays before it. */
function place(children: RootContent[], attributes: Attributes, position?: Position): RootContent {
  const node: RootContent = { type: 'referencesPlace', position }
  addAttributes(node, attributes)
  if (children.length === 0) return node
  const group: Division = {
    type: 'division',
    kind: 'group',
    children: [...children, node] as BlockContent[],
    position,
  }
  return group
}

/** Whether the results of a cell have no caption of their own. */
function wantsCaption(children: readonly RootContent[]): boolean {
  return !resultsOf(children).some(
    (child) => child.type === 'figure' && child.children.some((part) => part.type === 'caption'),
  )
}

/** A float with an id of the author's own making is what stands in it. */
function kindOf(children: readonly RootContent[]): Figure['kind'] {
  const results = resultsOf(children)
  const holds = (type: string, kind: Figure['kind']) =>
    results.some((child) => child.type === type || (child.type === 'figure' && child.kind === kind))
  if (holds('table', 'table')) return 'table'
  const isListing = results.some(
    (child) => child.type === 'code' && !drawingEngines.has((child.lang ?? '').replace(/^\{|\}$/g, '')),
  )
  return isListing && !holds('image', 'figure') ? 'listing' : 'figure'
}

/** A division that holds a float; the code of a cell stands before what it made. */
function floatOf(
  kind: Figure['kind'],
  written: RootContent[],
  { attributes, caption, position }: Written,
): RootContent {
  const results = resultsOf(written)
  const isCode = (child: RootContent): boolean => child.type === 'code' && !child.lang?.startsWith('{=')
  const shown = results.filter((child) => !isCode(child))
  const isCell = attributes.classes?.includes('cell') && shown.length > 0 && kind !== 'listing'
  const figure = figureOf(kind, isCell ? shown : results, attributes, position, caption)
  if (!isCell || shown.length === results.length) return figure
  const code = results.filter(isCode) as BlockContent[]
  return { type: 'division', kind: 'group', children: [...code, figure], position }
}

/** A float; its last paragraph of words is the caption, unless an attribute is. */
function figureOf(
  kind: Figure['kind'],
  written: RootContent[],
  attributes: Attributes,
  position?: Position,
  given?: CellCaption,
): Figure {
  const last = written[written.length - 1]
  const hasCaption =
    !given && last?.type === 'paragraph' && last.children.some((node) => node.type !== 'image')
  const caption: Caption | undefined =
    last && hasCaption
      ? { type: 'caption', children: [last], position: last.position }
      : given && wantsCaption(written)
        ? captionOf([{ type: 'paragraph', children: given.words, position: attributes.position }])
        : undefined
  const content = (hasCaption ? written.slice(0, -1) : written).flatMap(imagesOf) as Figure['children']
  const [only] = content
  const figure: Figure = { type: 'figure', kind, id: attributes.id ?? '', children: content, position }
  // A float that only wraps one without a number of its own is that float.
  const isWrapper = content.length === 1 && only?.type === 'figure' && only.kind === kind && only.id === ''
  if (isWrapper && !(caption && only.children.some((child) => child.type === 'caption')))
    figure.children = only.children
  if (caption) figure.children = [...figure.children, caption]
  addAttributes(figure, attributes)
  return figure
}

/** A paragraph of images stands in a figure as the images themselves. */
function imagesOf(block: RootContent): RootContent[] {
  if (block.type !== 'paragraph') return [block]
  const content = block.children.filter((node) => node.type !== 'text' || node.value.trim() !== '')
  return content.length > 0 && content.every((node) => node.type === 'image') ? content : [block]
}
