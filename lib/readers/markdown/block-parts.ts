import type { Root, RootContent } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import type { FrontMatterPart } from '../../document/nodes.ts'
import type { Metadata } from '../../frontmatter/metadata.ts'

type Statement = keyof Metadata['statements']

/** MyST's parts of a document (its guide, “Document Parts”) that have a place in the front matter. */
const abstracts: Readonly<Record<string, string | undefined>> = {
  abstract: undefined,
  summary: 'plain-language-summary',
  plain_language_summary: 'plain-language-summary',
  keypoints: 'key-points',
  key_points: 'key-points',
}
const statements: Readonly<Record<string, Statement>> = {
  acknowledgments: 'acknowledgements',
  acknowledgements: 'acknowledgements',
  ack: 'acknowledgements',
  availability: 'dataAvailability',
  data_availability: 'dataAvailability',
  data: 'dataAvailability',
}

/**
 * Takes the blocks that MyST calls parts out of the body: what follows `+++ {"part": "abstract"}`, up to the next
 * break. Metadata get their text.
 *
 * @returns the parts, and what is left of the body
 */
export function takeBlockParts(
  children: readonly RootContent[],
  source: string,
  metadata: Metadata,
): { parts: FrontMatterPart[]; body: Root['children'] } {
  const parts: FrontMatterPart[] = []
  const body: Root['children'] = []
  let open: FrontMatterPart | undefined
  for (const node of children) {
    if (isBreak(node, source)) {
      open = partOf(node.value, metadata)
      if (open) parts.push(open)
      body.push(node)
    } else if (!open || node.type === 'footnoteDefinition' || node.type === 'definition') body.push(node)
    else if (!isOwnHeading(node, open)) open.children.push(node as FrontMatterPart['children'][number])
  }
  const filled = parts.filter(({ children: content }) => content.length > 0)
  for (const part of filled) settle(part, source, metadata)
  return { parts: filled, body }
}

const nameOf = (written: string): string => written.toLowerCase().replace(/[ -]/g, '_')

/** Whether a name is that of a part that has a place in the front matter. */
export function isBlockPart(written: string): boolean {
  const name = nameOf(written)
  return Object.hasOwn(abstracts, name) || Object.hasOwn(statements, name)
}

/** The part that a block's tags name: `+++ {"tags": ["abstract"]}`. */
function taggedPart(value: string): string | undefined {
  const tags = /"tags"\s*:\s*\[([^\]]{0,400})\]/.exec(value)?.[1] ?? ''
  return [...tags.matchAll(/"([\w -]{1,60})"/g)].map(([, tag]) => tag!).find(isBlockPart)
}

function isBreak(
  node: RootContent,
  source: string,
): node is RootContent & { type: 'comment'; value: string } {
  return node.type === 'comment' && source.startsWith('+++', node.position?.start.offset ?? source.length)
}

function partOf(value: string, metadata: Metadata): FrontMatterPart | undefined {
  const name = nameOf(/"part"\s*:\s*"([\w -]{1,60})"/.exec(value)?.[1] ?? taggedPart(value) ?? '')
  if (Object.hasOwn(abstracts, name)) {
    const kind = abstracts[name]
    const index = metadata.abstracts.length
    metadata.abstracts.push(kind ? { text: '', type: kind } : { text: '' })
    const part: FrontMatterPart = {
      type: 'frontMatterPart',
      part: 'abstract',
      path: `abstracts.${index}.text`,
      children: [],
    }
    return kind ? { ...part, name: kind } : part
  }
  const statement = Object.hasOwn(statements, name) ? statements[name] : undefined
  if (!statement || metadata.statements[statement]) return undefined
  return {
    type: 'frontMatterPart',
    part: 'statement',
    path: `statements.${statement}`,
    name: statement,
    children: [],
  }
}

/** The heading that says again which part it is. */
function isOwnHeading(node: RootContent, part: FrontMatterPart): boolean {
  const titles =
    /^(?:abstract|summary|plain[- ]language summary|key points|acknowledge?ments?|(?:data )?availability)$/i
  return part.children.length === 0 && node.type === 'heading' && titles.test(textOf(node).trim())
}

function settle(part: FrontMatterPart, source: string, metadata: Metadata): void {
  const start = part.children[0]?.position?.start
  const end = part.children.at(-1)?.position?.end
  if (!start || !end) return
  part.position = { start, end }
  const text = source.slice(start.offset, end.offset)
  const index = Number(/^abstracts\.(\d+)/.exec(part.path)?.[1] ?? -1)
  const entry = metadata.abstracts[index]
  if (entry) entry.text = text
  else metadata.statements = { ...metadata.statements, [part.name as Statement]: text }
}
