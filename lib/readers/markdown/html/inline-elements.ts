import type { Image, Link, PhrasingContent, Text } from 'mdast'
import { positionAt } from '../../../diagnostics/points.ts'
import type { Span } from '../../../document/nodes.ts'
import { addAttributes } from '../attributes.ts'
import { attributeOf, attributesOf } from './attributes.ts'
import type { ElementReader, HtmlContext } from './context.ts'
import { placeOfElement } from './place.ts'
import type { HtmlElement } from './tree.ts'

type Reader = ElementReader<PhrasingContent>
type Wrapper = 'emphasis' | 'strong' | 'superscript' | 'subscript' | 'delete' | 'underline'

/** An element that marks its content. */
function wrap(type: Wrapper): Reader {
  return (element, html) => {
    const node: PhrasingContent = {
      type,
      children: html.inline(element.children),
      position: placeOfElement(element),
    }
    const attributes = attributesOf(element)
    if (attributes) addAttributes(node, attributes)
    return [node]
  }
}

const code: Reader = (element, html) => [
  {
    type: 'inlineCode',
    value: html.text(element.children).replace(/\s*\n\s*/g, ' '),
    position: placeOfElement(element),
  },
]

/** An element that only says something of its content: a class, a language, a place to link to. */
export const span: Reader = (element, html) => {
  const children = html.inline(element.children)
  const attributes = attributesOf(element)
  if (!attributes) return children
  const { lang, dir, ...values } = attributes.values ?? {}
  const node: Span = { type: 'span', children, position: placeOfElement(element) }
  if (lang) node.lang = lang
  if (dir === 'ltr' || dir === 'rtl') node.dir = dir
  const isSmallCaps = /small-caps/.test(attributeOf(element, 'style') ?? '')
  if (isSmallCaps || attributes.classes?.includes('smallcaps')) return [{ ...node, type: 'smallCaps' }]
  addAttributes(node, { ...attributes, values })
  return [node]
}

/** An element without a meaning of its own, kept as a class: `<small>`. */
const classed: Reader = (element, html) => {
  const node: Span = {
    type: 'span',
    children: html.inline(element.children),
    position: placeOfElement(element),
  }
  addAttributes(node, { classes: [element.name], position: element.open })
  return [node]
}

const anchor: Reader = (element, html) => {
  const url = attributeOf(element, 'href')
  if (url === undefined) return span(element, html)
  // A link within a link: the outer one was written, the inner one was a bare address.
  const children = html
    .inline(element.children)
    .flatMap((node) => (node.type === 'link' ? node.children : [accountName(node)]))
  const title = attributeOf(element, 'title') ?? null
  const node: Link = { type: 'link', url, title, children, position: placeOfElement(element) }
  const attributes = attributesOf(element)
  if (attributes) addAttributes(node, attributes)
  return [node]
}

/** `img`: its address and alternative text; size and the rest are attributes. */
export const image: ElementReader<Image> = (element) => {
  const url = attributeOf(element, 'src') ?? ''
  const alt = attributeOf(element, 'alt') ?? null
  const title = attributeOf(element, 'title') ?? null
  const node: Image = { type: 'image', url, alt, title, position: placeOfElement(element) }
  const attributes = attributesOf(element)
  if (attributes) addAttributes(node, attributes)
  return [node]
}

const abbreviation: Reader = (element, html) => {
  const title = attributeOf(element, 'title')
  if (!title) return html.inline(element.children)
  return [
    {
      type: 'abbreviation',
      title,
      children: html.inline(element.children),
      position: placeOfElement(element),
    },
  ]
}

/** Quotation marks that a browser would draw. */
const quotation: Reader = (element, html) => {
  const mark = (value: string): Text => ({ type: 'text', value, data: { generated: true } })
  return [mark('“'), ...html.inline(element.children), mark('”')]
}

const lineBreak: Reader = (element) => [{ type: 'break', position: element.open }]

const plain: Reader = (element, html) => html.inline(element.children)

/** `漢<rt>かん</rt>`: the reading stands in brackets behind its characters, as where ruby is not known. */
const reading: Reader = (element, html) => {
  const mark = (value: string): Text => ({ type: 'text', value, data: { generated: true } })
  return [mark('('), ...html.inline(element.children), mark(')')]
}

/** Elements within a line, by name. */
export const inlineElements: Readonly<Record<string, Reader>> = {
  ...{
    em: wrap('emphasis'),
    i: wrap('emphasis'),
    cite: wrap('emphasis'),
    dfn: wrap('emphasis'),
    var: wrap('emphasis'),
  },
  ...{ strong: wrap('strong'), b: wrap('strong'), sup: wrap('superscript'), sub: wrap('subscript') },
  ...{
    s: wrap('delete'),
    del: wrap('delete'),
    strike: wrap('delete'),
    u: wrap('underline'),
    ins: wrap('underline'),
  },
  ...{
    code,
    kbd: code,
    samp: code,
    tt: code,
    a: anchor,
    img: image,
    abbr: abbreviation,
    acronym: abbreviation,
  },
  ...{
    q: quotation,
    br: lineBreak,
    span,
    small: classed,
    big: classed,
    mark: classed,
    font: span,
    time: plain,
  },
  ...{
    bdi: span,
    bdo: span,
    data: plain,
    label: plain,
    nobr: plain,
    ruby: plain,
    rt: reading,
    wbr: () => [],
    rp: () => [],
  },
}

/** The source of a lone tag, as text. */
export function tagAsText(position: HtmlElement['open'], html: HtmlContext): Text {
  const { source } = html.reading
  const start = position.start.offset ?? 0
  const end = position.end.offset ?? start
  return { type: 'text', value: source.slice(start, end), position: positionAt(source, start, end) }
}

/** `<a href="https://…">@name</a>` names an account, not a work. */
function accountName(node: PhrasingContent): PhrasingContent {
  const isKey = node.type === 'citation' && node.mode === 'narrative' && node.items.length === 1
  const [item] = isKey ? node.items : []
  if (!item || item.locator || item.suffix.length > 0) return node
  return { type: 'text', value: `@${item.key}`, position: node.position }
}
