import { type Context, isNumbered, numberOf } from './context.ts'
import { escapeStart, escapeValue, inBrackets } from './escape.ts'
import { image, inline, texOf } from './inline.ts'
import { table } from './table.ts'
import { elementsOf, first, isElement, textAt, wordsOf, type XmlElement, type XmlNode } from './xml.ts'

const heads = new Set(['label', 'title', 'object-id', 'caption', 'alt-text', 'long-desc', 'sec-meta', 'ref'])
const blockNames = new Set(
  (
    'p sec list def-list disp-quote verse-group boxed-text statement code preformat disp-formula fig fig-group ' +
    'table-wrap table supplementary-material graphic media disp-formula-group ack app app-group fn-group ' +
    'table-wrap-foot glossary notes speech attrib chem-struct-wrap alternatives'
  ).split(' '),
)

/** Block content as Markdown, a blank line between blocks. */
export function blocks(nodes: readonly XmlNode[], context: Context, depth = 1): string[] {
  const result: string[] = []
  let run: XmlNode[] = []
  const close = (): void => {
    const text = inline(run, context)
      .replace(/(?:\\\n *)+$/, '')
      .trim()
    if (text) result.push(...text.split(/\n{2,}/).map(escapeStart))
    run = []
  }
  for (const node of nodes) {
    if (!isElement(node)) {
      if (wordsOf(node) !== undefined) run.push(node)
    } else if (node.name === 'p') {
      close()
      result.push(...blocks(node.children as XmlNode[], context, depth))
    } else if (blockNames.has(node.name)) {
      close()
      result.push(...block(node, context, depth))
    } else if (!heads.has(node.name)) run.push(node)
  }
  close()
  return result
}

const contentOf = (node: XmlElement, context: Context, depth: number): string[] =>
  blocks(node.children as XmlNode[], context, depth)

function block(node: XmlElement, context: Context, depth: number): string[] {
  switch (node.name) {
    case 'sec':
    case 'ack':
    case 'app':
    case 'glossary':
      return section(node, context, depth)
    case 'list':
      return [list(node, context, depth)]
    case 'def-list':
      return [definitions(node, context, depth)]
    case 'disp-quote':
      return [lines('> ', contentOf(node, context, depth))]
    case 'verse-group':
      return [verse(node, context).join('\n')]
    case 'boxed-text':
      return box(node, context, depth)
    case 'statement':
      return [
        fenced(
          node,
          [`.${/^[A-Za-z][\w-]*$/.exec(node.attributes['content-type'] ?? '')?.[0] ?? 'theorem'}`],
          context,
          depth,
        ),
      ]
    case 'supplementary-material':
      return [fenced(node, ['.supplementary-material'], context, depth)]
    case 'code':
      return [codeBlock(node.text, node.attributes.language)]
    case 'preformat': {
      const type = node.attributes['preformat-type']
      return [codeBlock(node.text, /^(?:tex|html)$/.test(type ?? '') ? `{=${type}}` : undefined)]
    }
    case 'disp-formula':
      return texOf(node) ? [`$$\n${texOf(node)}\n$$${idOf(node, context, true)}`] : []
    case 'fig':
    case 'fig-group':
      return figure(node, context, depth)
    case 'table-wrap':
    case 'table':
      return table(node, context, (nodes) => blocks(nodes, context, depth), captionOf(node, context))
    case 'graphic':
    case 'media':
      return [image(node)]
    default:
      return contentOf(node, context, depth)
  }
}

/** A heading with what follows it. Its id stands there where something points at it. */
export function section(node: XmlElement, context: Context, depth: number): string[] {
  const title = first(node, 'title')
  const words = title
    ? inline(title.children as XmlNode[], context)
        .replace(/\s+/g, ' ')
        .trim()
    : ''
  const heading = `${'#'.repeat(Math.min(depth, 6))} ${words}${idOf(node, context, false)}`.trimEnd()
  return [heading, ...contentOf(node, context, depth + 1)]
}

function idOf(node: XmlElement, { labels, targets }: Context, always: boolean): string {
  const { id } = node.attributes
  return id && (always || targets.has(id)) ? ` {#${labels.get(id)}}` : ''
}

/** Blocks behind a mark: the first line has it, the others its width, or the mark again. */
function lines(mark: string, content: readonly string[], again = mark, gap = '\n\n'): string {
  const all = content.join(gap).split('\n')
  return all.map((line, at) => ((at === 0 ? mark : again) + line).trimEnd()).join('\n')
}

const markers: Record<string, (at: number) => string> = {
  order: (at) => `${at}.`,
  'alpha-lower': (at) => `${String.fromCharCode(96 + at)})`,
  'alpha-upper': (at) => `${String.fromCharCode(64 + at)})`,
}

function list(node: XmlElement, context: Context, depth: number): string {
  const items = elementsOf(node, 'list-item')
  const start = Number(/^\d+/.exec(textAt(items[0], 'label') ?? '')?.[0] ?? 1)
  const marker =
    items.length <= 26 || node.attributes['list-type'] === 'order'
      ? markers[node.attributes['list-type'] ?? '']
      : undefined
  const written = items.map((item) => contentOf(item, context, depth))
  const isTight = written.every((content) => content.length < 2)
  return items
    .map((item, at) => {
      const box = /^[☐☒☑]$/.exec(textAt(item, 'label') ?? '')?.[0]
      const mark = `${marker ? marker(start + at) : '-'} `
      const content = written[at]!
      const shown =
        box && content.length > 0
          ? [`[${box === '☐' ? ' ' : 'x'}] ${content[0] ?? ''}`, ...content.slice(1)]
          : content
      return lines(mark, shown.length > 0 ? shown : [''], ' '.repeat(mark.length))
    })
    .join(isTight ? '\n' : '\n\n')
}

function definitions(node: XmlElement, context: Context, depth: number): string {
  return elementsOf(node, 'def-item')
    .map((item) => {
      const terms = elementsOf(item, 'term').map((term) => inline(term.children as XmlNode[], context).trim())
      const meanings = elementsOf(item, 'def').map((def) =>
        lines(':   ', contentOf(def, context, depth), '    '),
      )
      return [...terms, ...meanings].join('\n')
    })
    .join('\n\n')
}

/** Verse; between stanzas stands an empty line. */
function verse(node: XmlElement, context: Context): string[] {
  const result: string[] = []
  for (const child of elementsOf(node)) {
    if (child.name === 'verse-group') {
      if (result.length > 0) result.push('|')
      result.push(...verse(child, context))
    } else if (!heads.has(child.name)) {
      const indent = '\u00A0'.repeat(Number(child.attributes['indent-level'] ?? 0) || 0)
      result.push(`| ${indent}${inline(child.children as XmlNode[], context).trim()}`)
    }
  }
  return result
}

const boxes = new Set(
  'note tip important warning caution danger attention error seealso admonition details'.split(' '),
)

function box(node: XmlElement, context: Context, depth: number): string[] {
  const type = node.attributes['content-type'] ?? ''
  if (isNumbered(node) && !boxes.has(type)) return figure(node, context, depth)
  return [fenced(node, [`.${boxes.has(type) ? type : 'note'}`], context, depth)]
}

/** A division. What it holds is indented by nothing; its fence is longer than those within it. */
function fenced(node: XmlElement, said: string[], context: Context, depth: number): string {
  const title = first(node, 'title') ?? first(node, 'caption/title')
  const heading =
    title && `${'#'.repeat(Math.min(depth + 1, 6))} ${inline(title.children as XmlNode[], context).trim()}`
  const id = node.attributes.id
  const given = id && (context.targets.has(id) || numberOf(node)) ? [`#${context.labels.get(id)}`] : []
  return fence([...said, ...given], [...(heading ? [heading] : []), ...contentOf(node, context, depth)])
}

function fence(said: readonly string[], content: readonly string[]): string {
  const inner = content.join('\n\n')
  const longest = Math.max(2, ...(inner.match(/^:{3,}/gm) ?? []).map((mark) => mark.length))
  const mark = ':'.repeat(longest + 1)
  return `${mark} {${said.join(' ')}}\n${inner}\n${mark}`
}

/** Code in a fence that is longer than any in it. */
function codeBlock(text: string, info: string | undefined): string {
  const longest = Math.max(2, ...(text.match(/^\s*`{3,}/gm) ?? []).map((mark) => mark.trim().length))
  const mark = '`'.repeat(longest + 1)
  return `${mark}${info ?? ''}\n${text.replace(/^\n|\n$/g, '')}\n${mark}`
}

/** Title and paragraphs of a caption, in one paragraph as Markdown has it, unless there are other blocks in it. */
function captionOf(node: XmlElement, context: Context): string[] {
  const parts = elementsOf(first(node, 'caption'), 'title', 'p')
  const written = parts.flatMap((part) => blocks(part.children as XmlNode[], context))
  return written.length > parts.length || written.some((text) => text.includes('\n')) || written.length === 0
    ? written
    : [written.join(' ')]
}

/** One picture with a caption of one paragraph is an image; anything else is a division whose id says what it is. */
function figure(node: XmlElement, context: Context, depth: number): string[] {
  const caption = captionOf(node, context)
  const content = contentOf(node, context, depth)
  const { id } = node.attributes
  const label = id && context.labels.get(id)
  const graphics = elementsOf(node, 'graphic')
  if (node.name === 'fig' && content.length === 1 && graphics.length === 1 && caption.length < 2) {
    const alt = textAt(graphics[0], 'alt-text')
    const picture = image(graphics[0]!).replace(/\{alt=[\s\S]*\}$/, '')
    const said = [...(label ? [`#${label}`] : []), ...(alt ? [`alt="${escapeValue(alt)}"`] : [])]
    return [
      `![${inBrackets(caption[0] ?? '')}${picture.slice(2)}${said.length > 0 ? `{${said.join(' ')}}` : ''}`,
    ]
  }
  return [fence([`#${label ?? 'fig-unnamed'}`], [...content, ...caption])]
}
