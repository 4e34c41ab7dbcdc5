import type { Heading, List, ListItem, PhrasingContent, RootContent } from 'mdast'
import type { BlockContent, Caption, DefinitionList, Division, Figure } from '../../../document/nodes.ts'
import { addAttributes } from '../attributes.ts'
import { divisionOf } from '../division.ts'
import { attributeOf, attributesOf } from './attributes.ts'
import type { ElementReader, HtmlContext } from './context.ts'
import { placeOfElement } from './place.ts'
import { captionOf, readTable } from './table-element.ts'
import type { HtmlChild, HtmlElement, HtmlText } from './tree.ts'

type Reader = ElementReader<RootContent>

const isElement = (child: HtmlChild): child is HtmlElement => child.type === 'htmlElement'

const paragraph: Reader = (element, html) => {
  const blocks = html.blocks(element.children)
  const attributes = attributesOf(element)
  const [only] = blocks
  if (attributes && only && blocks.length === 1) addAttributes(only, attributes)
  return blocks
}

/** A group; one that says nothing gives way to what it holds. */
const division: Reader = (element, html) => {
  const children = html.blocks(element.children)
  const { id, classes, values, position } = attributesOf(element) ?? {}
  const { align: _align, width: _width, height: _height, ...further } = values ?? {}
  if (!id && !classes && Object.keys(further).length === 0) return children
  const attributes = { id, classes, values: further, position }
  return [divisionOf(children, { attributes, position: placeOfElement(element) })]
}

const heading: Reader = (element, html) => {
  const depth = Number(element.name[1]) as Heading['depth']
  const node: Heading = {
    type: 'heading',
    depth,
    children: html.inline(element.children),
    position: placeOfElement(element),
  }
  const attributes = attributesOf(element)
  if (attributes) addAttributes(node, attributes)
  return [node]
}

const list: Reader = (element, html) => {
  const ordered = element.name === 'ol'
  const items: ListItem[] = []
  // What stands between the items, against the rules of HTML, is an item of its own, as browsers show it.
  let loose: HtmlChild[] = []
  const close = () => {
    if (loose.some((child) => !isBlank(child))) items.push(item(loose, element, html))
    loose = []
  }
  for (const child of element.children) {
    if (isElement(child) && child.name === 'li') {
      close()
      items.push(item(child.children, child, html))
    } else loose.push(child)
  }
  close()
  const start = Number.parseInt(attributeOf(element, 'start') ?? '', 10)
  const node: List = {
    type: 'list',
    ordered,
    spread: false,
    children: items,
    position: placeOfElement(element),
  }
  if (ordered) node.start = Number.isFinite(start) ? start : 1
  return [node]
}

function item(children: readonly HtmlChild[], element: HtmlElement, html: HtmlContext): ListItem {
  const content = html.blocks(children) as ListItem['children']
  return { type: 'listItem', spread: false, children: content, position: placeOfElement(element) }
}

const isBlank = (child: HtmlChild) => child.type === 'htmlText' && (child as HtmlText).value.trim() === ''

const definitionList: Reader = (element, html) => {
  const children: DefinitionList['children'] = []
  const gather = (content: readonly HtmlChild[]): void => {
    for (const child of content) {
      if (!isElement(child)) {
        const blocks = html.blocks([child]) as BlockContent[]
        if (blocks.length > 0)
          children.push({
            type: 'definitionDescription',
            children: blocks,
            position: placeOfElement(element),
          })
        continue
      }
      const position = placeOfElement(child)
      if (child.name === 'dt')
        children.push({ type: 'definitionTerm', children: html.inline(child.children), position })
      else if (child.name === 'dd')
        children.push({
          type: 'definitionDescription',
          children: html.blocks(child.children) as BlockContent[],
          position,
        })
      else gather(child.children)
    }
  }
  gather(element.children)
  return [{ type: 'definitionList', children, position: placeOfElement(element) }]
}

const quotation: Reader = (element, html) => [
  { type: 'blockquote', children: html.blocks(element.children) as never, position: placeOfElement(element) },
]

const preformatted: Reader = (element, html) => {
  const code = element.children.find(
    (child): child is HtmlElement => isElement(child) && child.name === 'code',
  )
  const lang = /\b(?:lang|language)-([\w+-]+)/.exec(attributeOf(code ?? element, 'class') ?? '')?.[1] ?? null
  const value = html.text(element.children).replace(/^\n|\n$/g, '')
  return [{ type: 'code', lang, meta: null, value, position: placeOfElement(element) }]
}

const figure: Reader = (element, html) => {
  const captions = element.children.filter(
    (child): child is HtmlElement => isElement(child) && child.name === 'figcaption',
  )
  const content = html.blocks(element.children.filter((child) => !captions.includes(child as HtmlElement)))
  const caption = captions[0] ? captionOf(captions[0], html) : undefined
  const children = content.flatMap(imagesOf) as (BlockContent | Caption)[]
  if (caption) children.push(caption)
  const attributes = attributesOf(element)
  const id = attributes?.id ?? ''
  const kind = content.some((node) => node.type === 'table') ? 'table' : 'figure'
  const node: Figure = { type: 'figure', kind, id, children, position: placeOfElement(element) }
  if (attributes) addAttributes(node, attributes)
  return [node]
}

/** A paragraph of images stands in a figure as the images themselves. */
function imagesOf(block: RootContent): RootContent[] {
  if (block.type !== 'paragraph') return [block]
  const content = block.children.filter((node) => node.type !== 'text' || node.value.trim() !== '')
  return content.length > 0 && content.every((node) => node.type === 'image') ? content : [block]
}

const details: Reader = (element, html) => {
  const summary = element.children.find(
    (child): child is HtmlElement => isElement(child) && child.name === 'summary',
  )
  const children = html.blocks(element.children.filter((child) => child !== summary)) as BlockContent[]
  const node: Division = { type: 'division', kind: 'details', children, position: placeOfElement(element) }
  const title: PhrasingContent[] = summary ? html.inline(summary.children) : []
  if (title.length > 0) node.title = title
  const attributes = attributesOf(element)
  if (attributes) addAttributes(node, attributes)
  return [node]
}

const rule: Reader = (element) => [{ type: 'thematicBreak', position: element.open }]

const groups = [
  'div',
  'section',
  'article',
  'aside',
  'header',
  'footer',
  'main',
  'nav',
  'center',
  'address',
  'body',
  'html',
]

/** Elements between paragraphs, by name. */
export const blockElements: Readonly<Record<string, Reader>> = {
  ...Object.fromEntries(
    [...groups, 'form', 'fieldset', 'hgroup', 'search', 'figcaption', 'summary', 'caption'].map((name) => [
      name,
      division,
    ]),
  ),
  ...Object.fromEntries(['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((name) => [name, heading])),
  ...{
    p: paragraph,
    ul: list,
    ol: list,
    menu: list,
    dl: definitionList,
    blockquote: quotation,
    pre: preformatted,
  },
  ...{
    figure,
    details,
    hr: rule,
    table: readTable,
    li: division,
    dt: division,
    dd: division,
    tr: division,
    td: division,
  },
  ...{ th: division, tbody: division, thead: division, tfoot: division, colgroup: () => [], col: () => [] },
}
