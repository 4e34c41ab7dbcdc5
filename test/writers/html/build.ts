import { fromMarkdown } from 'mdast-util-from-markdown'
import * as v from 'valibot'
import type { CslItem, Document, Reference } from '../../../lib/document/document.ts'
import type { BlockContent, PhrasingContent, Section } from '../../../lib/document/nodes.ts'
import { metadata } from '../../../lib/frontmatter/metadata.ts'

/** Blocks, from CommonMark. */
export function md(source: string): BlockContent[] {
  return fromMarkdown(source).children as BlockContent[]
}

/** Inline content, from CommonMark. */
export function inline(source: string): PhrasingContent[] {
  const [paragraph] = fromMarkdown(source).children
  return paragraph?.type === 'paragraph' ? paragraph.children : []
}

/** A section with its heading. */
export function section(
  id: string,
  number: string | undefined,
  title: string,
  children: BlockContent[],
): Section {
  const heading: BlockContent = { type: 'heading', depth: 2, children: inline(title) }
  const depth = number?.split('.').length ?? 1
  return { type: 'section', id, depth, ...(number ? { number } : {}), children: [heading, ...children] }
}

/** A citation of one work, resolved. */
export function cite(key: string, words: string, place: number): PhrasingContent {
  return {
    type: 'citation',
    mode: 'parenthetical',
    items: [{ key, prefix: [], suffix: [], suppressAuthor: false }],
    identifier: `cite-${place}`,
    children: [
      { type: 'text', value: '(' },
      { type: 'citationLink', reference: `ref-${key}`, children: inline(words) },
      { type: 'text', value: ')' },
    ],
  }
}

/** An entry of the reference list. */
export function reference(
  key: string,
  formatted: string,
  citedBy: string[],
  item: Partial<CslItem> = {},
): Reference {
  const full: CslItem = { id: key, type: 'book', ...item }
  return {
    id: `ref-${key}`,
    key,
    item: full,
    children: inline(formatted),
    citedBy,
    entry: { item: full, path: '/references.bib' },
  }
}

/** A document made by hand. */
export function documentOf(
  children: BlockContent[],
  fields: Record<string, unknown> = {},
  rest: Partial<Document> = {},
): Document {
  return {
    type: 'document',
    metadata: v.parse(metadata, fields),
    children,
    notes: [],
    references: [],
    targets: new Map(),
    repairs: [],
    ...rest,
  }
}
