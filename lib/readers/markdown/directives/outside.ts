import type { Link, PhrasingContent, RootContent } from 'mdast'
import { report } from '../../../diagnostics/report.ts'
import type { BlockContent, Comment, Figure } from '../../../document/nodes.ts'
import { placeOf } from '../../../document/offset-map.ts'
import { addAttributes } from '../attributes.ts'
import { blocksOf, consumeArgument, type Directive, type DirectiveReader } from './directive.ts'
import { captionOf } from './figure.ts'

/** Films, pages and widgets: a link to what no page can hold; with a label or a caption a figure. */
export const film: DirectiveReader = (directive) => {
  const { name, argument, attributes, options, position, reading } = directive
  report(reading.file, 'reader/moving-content', {
    reason: `Unexpected \`{${name}}\`, expected something that can be printed`,
    place: position,
    note: 'A link to it stands in its place.',
  })
  const place = placeOf(argument.map, 0, argument.text.length, reading.source)
  const said = options.get('title')
  const words = said?.text ? reading.parseInline(said.text, said.map) : []
  const address: PhrasingContent = { type: 'text', value: argument.text, position: place }
  const link: Link = {
    type: 'link',
    url: argument.text,
    children: words.length > 0 ? words : [address],
    position: place,
  }
  if (words.length > 0) consumeArgument(directive)
  const opening: RootContent[] = argument.text
    ? [{ type: 'paragraph', children: [link], position: place }]
    : []
  const body = blocksOf(directive)
  if (body.length === 0 && !attributes.id) return opening
  const figure: Figure = {
    type: 'figure',
    kind: 'figure',
    id: attributes.id ?? '',
    children: opening as BlockContent[],
    position,
  }
  const caption = captionOf(body)
  if (caption) figure.children.push(caption)
  const { id, classes } = attributes
  addAttributes(figure, { ...(id && { id }), ...(classes && { classes }) })
  return [figure]
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
