import type { Paragraph, PhrasingContent, RootContent, Text } from 'mdast'
import { decodeString } from 'micromark-util-decode-string'
import type { Node, Position } from 'unist'
import { report } from '../../../diagnostics/report.ts'
import { append } from '../../../document/append.ts'
import type { Comment, Raw } from '../../../document/nodes.ts'
import type { Reading } from '../construct.ts'
import { trimContent } from '../text-map.ts'
import { attributeOf, attributesOf, sanitise } from './attributes.ts'
import { blockElements } from './block-elements.ts'
import type { HtmlContext } from './context.ts'
import { isActiveElement, isBlockElement, isKnownElement, isLayoutElement } from './element-kinds.ts'
import { inlineElements, span, tagAsText } from './inline-elements.ts'
import { placeOfElement } from './place.ts'
import { voids } from './scan.ts'
import type { HtmlChild, HtmlElement, HtmlText, LoneTag } from './tree.ts'

/** Blocks that stand where only a line can: the paragraph around them is parted. Lives only inside the reader. */
export interface BlocksInLine extends Node {
  type: 'blocksInLine'
  children: RootContent[]
}

const isElement = (child: HtmlChild): child is HtmlElement => child.type === 'htmlElement'
const isText = (child: HtmlChild): child is HtmlText => child.type === 'htmlText'
const isTag = (child: HtmlChild): child is LoneTag => child.type === 'htmlTag'

/** Types of mdast's and our own blocks that Markdown can have between tags. */
const lineTypes = new Set([
  ...[
    'text',
    'emphasis',
    'strong',
    'delete',
    'underline',
    'superscript',
    'subscript',
    'smallCaps',
    'span',
    'inlineCode',
  ],
  ...[
    'inlineMath',
    'break',
    'link',
    'image',
    'citation',
    'citationLink',
    'crossReference',
    'footnoteReference',
  ],
  ...['abbreviation', 'displayMath', 'attributes', 'tex', 'blocksInLine', 'linkReference', 'imageReference'],
])

/** Makes nodes of elements, for blocks and for lines. */
export class HtmlConverter implements HtmlContext {
  readonly reading: Reading
  /** Puts fenced divisions together that stand between tags. */
  readonly #nest: (blocks: RootContent[]) => RootContent[]

  constructor(reading: Reading, nest: (blocks: RootContent[]) => RootContent[]) {
    this.reading = reading
    this.#nest = nest
  }

  inline(children: readonly HtmlChild[]): PhrasingContent[] {
    return children.flatMap((child): PhrasingContent[] => {
      if (isElement(child)) return this.#inlineElement(child)
      if (isText(child)) return this.#text(child)
      if (isTag(child)) return this.#loneTag(child)
      if (child.type === 'paragraph') return (child as Paragraph).children
      return [child as PhrasingContent]
    })
  }

  blocks(children: readonly HtmlChild[]): RootContent[] {
    const done: RootContent[] = []
    let run: HtmlChild[] = []
    const flush = (): void => {
      const content = trimContent(this.inline(run), this.reading.source)
      run = []
      if (content.every((node) => node.type === 'comment')) append(done, content as RootContent[])
      else append(done, partAtBlocks({ type: 'paragraph', children: content, position: spanOf(content) }))
    }
    for (const child of children) {
      const isLine = isElement(child)
        ? !isBlock(child)
        : isText(child) || isTag(child) || lineTypes.has(child.type)
      // A comment or raw markup belongs to the line if there is one.
      const joins = isLine || ((child.type === 'comment' || child.type === 'raw') && run.length > 0)
      if (joins) {
        run.push(child)
        continue
      }
      flush()
      if (isElement(child)) append(done, this.#blockElement(child))
      else done.push(child as RootContent)
    }
    flush()
    return this.#nest(done)
  }

  text(children: readonly HtmlChild[]): string {
    return children
      .map((child): string => {
        if (isElement(child)) return child.name === 'br' ? '\n' : this.text(child.children)
        if (isText(child)) return child.isLiteral ? decodeString(child.value) : child.value
        if (isTag(child)) return tagAsText(child.position, this).value
        return 'value' in child ? String(child.value) : ''
      })
      .join('')
  }

  #text({ value, map, position, isLiteral }: HtmlText): PhrasingContent[] {
    if (isLiteral) return [{ type: 'text', value: decodeString(value), position }]
    const content = this.reading.parseInline(value, map)
    // Space at the ends parts words from the elements beside them; the parser of paragraphs takes it off.
    const space = (at: Position['start']): Text => ({
      type: 'text',
      value: ' ',
      position: { start: at, end: at },
    })
    if (content.length === 0) return [space(position.start)]
    if (/^\s/.test(value)) content.unshift(space(position.start))
    if (/\s$/.test(value)) content.push(space(position.end))
    return content
  }

  #loneTag(tag: LoneTag): PhrasingContent[] {
    const name = tag.name.replace(/^\//, '')
    // `</br>` and `</img>` close what has no content; browsers pass over them.
    if (name === 'p' || voids.has(name)) {
      this.reading.consume('html-tag', tag.position)
      return []
    }
    const isAnchor = name === 'a' && tag.element && !tag.element.attributes.has('href')
    if (isAnchor && attributesOf(tag.element!)?.id) {
      this.reading.consume('html-tag', tag.position)
      return span({ ...tag.element!, children: [] }, this)
    }
    if (isLayoutElement(name)) return this.#layoutTag(tag, name)
    const isBox = isBlockElement(name)
    if (isKnownElement(name))
      report(this.reading.file, 'reader/unclosed-html', {
        reason: tag.name.startsWith('/')
          ? `Unexpected \`</${name}>\`, expected \`<${name}>\` before it`
          : `Unexpected \`<${name}>\` without an end, expected \`</${name}>\`${isBox ? '' : ' in the same paragraph'}`,
        place: tag.position,
        note: isBox ? 'The tag is passed over.' : 'The tag is kept as text.',
      })
    if (isBox) {
      this.reading.consume('html-tag', tag.position)
      return []
    }
    return [tagAsText(tag.position, this)]
  }

  /** `<small>` over several paragraphs, or without its other half: it changes no word. */
  #layoutTag({ name: written, position }: LoneTag, name: string): PhrasingContent[] {
    this.reading.consume('html-tag', position)
    if (!written.startsWith('/'))
      report(this.reading.file, 'reader/layout-command', {
        reason: `Unexpected \`<${name}>\` around more than words, expected no layout in the text`,
        place: position,
        note: 'It says how a page shall look and is in no output.',
      })
    return []
  }

  #inlineElement(element: HtmlElement): PhrasingContent[] {
    const { name } = element
    if (isActiveElement(name)) return this.#active(element)
    if (name === 'svg' || name === 'math') return [this.#raw(element, 'inline')]
    sanitise(element, this.reading)
    const reader = inlineElements[name]
    if (reader) return reader(element, this)
    if (isBlockElement(name)) {
      const blocks: BlocksInLine = {
        type: 'blocksInLine',
        children: this.#blockOf(element),
        position: placeOfElement(element),
      }
      return [blocks as unknown as PhrasingContent]
    }
    return this.#unknown(element)
  }

  #blockElement(element: HtmlElement): RootContent[] {
    const { name } = element
    if (isActiveElement(name)) {
      const [node] = this.#active(element)
      if (node?.type !== 'link') return [node as Comment]
      return [{ type: 'paragraph', children: [node], position: node.position }]
    }
    if (name === 'svg' || name === 'math') return [this.#raw(element, 'block')]
    sanitise(element, this.reading)
    return this.#blockOf(element)
  }

  #blockOf(element: HtmlElement): RootContent[] {
    const reader = blockElements[element.name]
    return reader ? reader(element, this) : this.blocks(element.children)
  }

  /** A pair of tags that HTML does not have: the words stay, the name becomes a class. */
  #unknown(element: HtmlElement): PhrasingContent[] {
    if (!element.close) return [tagAsText(element.open, this), ...this.inline(element.children)]
    const { file, source, unknownElements } = this.reading
    if (!unknownElements.has(element.name)) {
      unknownElements.add(element.name)
      const start = (element.open.start.offset ?? 0) + 1
      const name = source.slice(start, start + element.name.length)
      report(file, 'reader/unknown-element', {
        reason: `Unexpected element \`<${name}>\`, expected an element of HTML`,
        place: element.open,
        note: 'What it holds is kept, its name is a class; further ones are not named. Write a backslash before `<` to show the tag.',
      })
    }
    const attributes = new Map(element.attributes)
    attributes.set('class', `${attributes.get('class') ?? ''} ${element.name}`.trim())
    return span({ ...element, attributes }, this)
  }

  /** A page or a film in a frame leaves a link; anything else that runs or loads something goes. */
  #active(element: HtmlElement): PhrasingContent[] {
    const isFrame = /^(?:iframe|video|audio|embed)$/.test(element.name)
    if (isFrame) sanitise(element, this.reading)
    const url = isFrame && addressOf(element)
    if (!url) return [this.#drop(element)]
    report(this.reading.file, 'reader/moving-content', {
      reason: `Unexpected \`<${element.name}>\`, expected something that can be printed`,
      place: element.open,
      note: 'A link to it stands in its place.',
    })
    const position = placeOfElement(element)
    const value = attributeOf(element, 'title')?.trim() || url
    return [{ type: 'link', url, children: [{ type: 'text', value, position }], position }]
  }

  /** What runs or loads something is in no output, and says so. */
  #drop(element: HtmlElement): Comment {
    const { source } = this.reading
    const position = placeOfElement(element)
    report(this.reading.file, 'reader/unsafe-markup', {
      reason: `Unexpected \`<${element.name}>\`, expected text`,
      place: element.open,
      note: 'It runs, styles or loads something and is in no output.',
    })
    return { type: 'comment', value: source.slice(position.start.offset, position.end.offset), position }
  }

  #raw(element: HtmlElement, display: Raw['display']): Raw {
    const { source } = this.reading
    const position = placeOfElement(element)
    report(this.reading.file, 'reader/raw-markup', {
      reason: `Unexpected \`<${element.name}>\` in the text, expected a formula in dollars or an image in a file`,
      place: element.open,
      note: 'It is shown as its source.',
    })
    const value = source.slice(position.start.offset, position.end.offset)
    return { type: 'raw', format: 'html', display, value, position }
  }
}

/** What a frame or a player shows. */
function addressOf(element: HtmlElement): string | undefined {
  const isSource = (child: HtmlChild): child is HtmlElement => isElement(child) && child.name === 'source'
  const url = attributeOf(element, 'src') ?? attributeOf(element.children.find(isSource) ?? element, 'src')
  return url && /^(?:https?:|[^:]*$)/i.test(url.trim()) ? url.trim() : undefined
}

/** An element that stands between paragraphs, or holds only such. */
function isBlock(element: HtmlElement): boolean {
  if (isBlockElement(element.name) || element.name === 'style' || element.name === 'script') return true
  return element.children.some((child) => (isElement(child) ? isBlock(child) : false))
}

function spanOf(content: readonly { position?: Position }[]): Position | undefined {
  const start = content.find((node) => node.position)?.position?.start
  const end = content.findLast((node) => node.position)?.position?.end
  return start && end && { start, end }
}

/** Parts a paragraph where blocks stand in it. */
export function partAtBlocks(paragraph: Paragraph): RootContent[] {
  const drafts: readonly (PhrasingContent | BlocksInLine)[] = paragraph.children
  if (!drafts.some((node) => node.type === 'blocksInLine')) return [paragraph]
  const done: RootContent[] = []
  let run: PhrasingContent[] = []
  const flush = (): void => {
    if (run.some((node) => node.type !== 'text' || node.value.trim() !== ''))
      done.push({ type: 'paragraph', children: run, position: spanOf(run) })
    run = []
  }
  for (const node of drafts) {
    if (node.type === 'blocksInLine') {
      flush()
      append(done, node.children)
    } else run.push(node)
  }
  flush()
  return done
}
