import type { PhrasingContent } from 'mdast'
import type { Position } from 'unist'
import { visit } from 'unist-util-visit'
import { VFile } from 'vfile'
import { remarkCite } from '../../lib/citations/resolve.ts'
import type { Manuscript } from '../../lib/document/document.ts'
import type { Citation, CitationForm, CitationItem } from '../../lib/document/nodes.ts'
import type { Metadata } from '../../lib/frontmatter/metadata.ts'
import { remarkBibliography } from '../../lib/readers/bibliography/remark-bibliography.ts'
import { hostOf } from './shipped.ts'

/** What `cite` is given besides the text. */
export interface CiteOptions {
  bib: string
  metadata?: Partial<Metadata>
  repair?: boolean
  files?: Record<string, string>
  /** Stand for the items of every citation. */
  affixes?: CitationItem[]
  /** Of every citation. */
  form?: CitationForm
}

/**
 * Resolves citations in a few paragraphs. `[see @key, p. 3 and more; -@other]`, `@key` and `[^note]` are read by a
 * tiny reader of the test's own; a line `[^note]: …` is a note.
 */
export async function cite(
  text: string,
  { bib, metadata = {}, repair, files = {}, affixes, form }: CiteOptions,
) {
  const file = new VFile({ path: '/paper/paper.md', value: text })
  const tree = read(text)
  tree.data.manuscript.metadata = { ...tree.data.manuscript.metadata, ...metadata }
  if (affixes) {
    visit(tree, 'citation', (node: Citation) => {
      node.items = affixes
    })
  }
  if (form) {
    visit(tree, 'citation', (node: Citation) => {
      node.form = form
    })
  }
  const host = hostOf({ 'references.bib': bib, ...files })
  await remarkBibliography({ host })(tree, file)
  await remarkCite({ host, ...(repair !== undefined && { repair }) })(tree, file)
  return { tree, file, ...tree.data.manuscript, text: tree.children.map(show).join('\n') }
}

/** Nodes as a line of text: ⟦key|linked⟧, *emphasis*, ^raised^, and the type of anything else. */
export function show(node: { type: string; children?: unknown; value?: unknown }): string {
  const inner = () => ((node.children ?? []) as { type: string }[]).map(show).join('')
  switch (node.type) {
    case 'text':
      return String(node.value)
    case 'paragraph':
    case 'citation':
      return inner()
    case 'citationLink':
      return `⟦${(node as unknown as { reference: string }).reference}|${inner()}⟧`
    case 'emphasis':
      return `*${inner()}*`
    case 'strong':
      return `**${inner()}**`
    case 'superscript':
      return `^${inner()}^`
    case 'footnoteReference':
      return `[^${(node as unknown as { identifier: string }).identifier}]`
    case 'footnoteDefinition':
      return `[^${(node as unknown as { identifier: string }).identifier}]: ${inner()}`
    case 'inlineMath':
      return `$${String(node.value)}$`
    default:
      return `${node.type}(${inner()}${typeof node.value === 'string' ? node.value : ''})`
  }
}

function read(text: string): Manuscript {
  const children = text.split('\n').map((line, index) => {
    const note = /^\[\^(\w+)\]: (.*)$/.exec(line)
    const paragraph = { type: 'paragraph' as const, children: inline(note?.[2] ?? line, index + 1) }
    if (!note) return paragraph
    return {
      type: 'footnoteDefinition' as const,
      identifier: note[1]!,
      label: note[1]!,
      children: [paragraph],
    }
  })
  const metadata = { bibliography: ['references.bib'], language: 'en', nocite: [] } as unknown as Metadata
  return {
    type: 'root',
    children,
    data: { manuscript: { metadata, bibliography: { entries: new Map() }, repairs: [], references: [] } },
  }
}

function inline(line: string, number: number): PhrasingContent[] {
  const nodes: PhrasingContent[] = []
  let from = 0
  for (const match of line.matchAll(/\[\^(\w+)\]|\[([^\]]*@[^\]]*)\]|(?<!\w)@([\w:]+)(?: \[([^\]]*)\])?/g)) {
    nodes.push({ type: 'text', value: line.slice(from, match.index) })
    from = match.index + match[0].length
    const [, note, group, key, locator] = match
    const at = (offset: number): Position => ({
      start: { line: number, column: offset + 1, offset },
      end: { line: number, column: offset + 2, offset: offset + 1 },
    })
    if (note) nodes.push({ type: 'footnoteReference', identifier: note, label: note })
    else {
      const items = group ? group.split(';').map(item) : [item(`@${key}${locator ? `, ${locator}` : ''}`)]
      for (const each of items) each.keyPosition = at(match.index)
      const mode = group ? 'parenthetical' : 'narrative'
      const citation: Citation = { type: 'citation', mode, items, children: [], position: at(match.index) }
      nodes.push(citation)
    }
  }
  nodes.push({ type: 'text', value: line.slice(from) })
  return nodes.filter((node) => node.type !== 'text' || node.value !== '')
}

function item(source: string): CitationItem {
  const [, prefix, hyphen, key, page, rest] =
    /^\s*(.*?)\s*(-?)@([\w:]+)(?:,? p\. ([\d–-]+))?(.*)$/.exec(source) ?? []
  const text = (value?: string): PhrasingContent[] => (value ? [{ type: 'text', value }] : [])
  return {
    key: key!,
    prefix: text(prefix),
    suffix: text(rest),
    suppressAuthor: hyphen === '-',
    ...(page && { locator: { label: 'page', value: page } }),
  }
}
