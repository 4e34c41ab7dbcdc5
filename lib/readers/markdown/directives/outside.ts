import type { Link, PhrasingContent, RootContent } from 'mdast'
import { report } from '../../../diagnostics/report.ts'
import type { BlockContent, Comment, Figure } from '../../../document/nodes.ts'
import { placeOf } from '../../../document/offset-map.ts'
import { addAttributes } from '../attributes.ts'
import { blocksOf, consumeArgument, type Directive, type DirectiveReader } from './directive.ts'
import { captionOf, stillOf } from './figure.ts'

/** Films, pages and widgets: a link to what no page can hold, after the picture that stands for it. */
export const film: DirectiveReader = (directive) => {
  const { name, attributes, position, reading } = directive
  report(reading.file, 'reader/moving-content', {
    reason: `Unexpected \`{${name}}\`, expected something that can be printed`,
    place: position,
    note: 'A link to it stands in its place.',
  })
  const link = linkOf(directive)
  const content: BlockContent[] = link
    ? [{ type: 'paragraph', children: [link], position: link.position }]
    : []
  const still = stillOf(directive)
  const caption = captionOf(blocksOf(directive))
  if (!caption && !still && !attributes.id) return content as RootContent[]
  const children: Figure['children'] = [...(still ? [still] : []), ...content, ...(caption ? [caption] : [])]
  const figure: Figure = { type: 'figure', kind: 'figure', id: attributes.id ?? '', children, position }
  const { id, classes } = attributes
  addAttributes(figure, { ...(id && { id }), ...(classes && { classes }) })
  return [figure]
}

function linkOf(directive: Directive): Link | undefined {
  const { argument, options, reading } = directive
  if (!argument.text) return undefined
  const place = placeOf(argument.map, 0, argument.text.length, reading.source)
  const title = options.get('title')
  const words = title?.text ? reading.parseInline(title.text, title.map) : []
  if (words.length > 0) consumeArgument(directive)
  const address: PhrasingContent = { type: 'text', value: argument.text, position: place }
  return { type: 'link', url: argument.text, children: words.length > 0 ? words : [address], position: place }
}

/** Lists that a site makes by itself (of its pages, of its headings): in no output. */
export const navigation: DirectiveReader = (directive) => [hidden(directive)]

/** What another program would have put here; galley runs none. */
export const missingOutput: DirectiveReader = (directive) => {
  const { name, position, reading } = directive
  report(reading.file, 'reader/missing-output', {
    reason: `Unexpected \`{${name}}\`, expected what it stands for: galley runs no code`,
    place: position,
    note: 'It is in no output. Put the figure, the table or the text itself in its place.',
  })
  return [hidden(directive), ...captionBlocks(directive)]
}

function captionBlocks(directive: Directive): RootContent[] {
  return directive.name === 'embed' ? [] : blocksOf(directive)
}

/** The directive's source as a comment: kept in the tree, in no output. */
function hidden({ position, reading, body, name }: Directive): Comment {
  const { start, end } = position ?? { start: { offset: 0 }, end: { offset: 0 } }
  const source = reading.source.slice(start.offset, end.offset)
  return { type: 'comment', value: source || `${name} ${body.text}`, position }
}

/** A file that is not there, which was said when the files were put together. */
export const missingFile: DirectiveReader = ({ position, reading }) => {
  const { start, end } = position ?? { start: { offset: 0 }, end: { offset: 0 } }
  const value = reading.source.slice(start.offset, end.offset)
  return [{ type: 'raw', format: 'myst', display: 'block', value, position }]
}
