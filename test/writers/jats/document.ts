import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { Paragraph } from 'mdast'
import type { Position } from 'unist'
import * as v from 'valibot'
import { VFile } from 'vfile'
import type { CslItem, Document, Reference } from '../../../lib/document/document.ts'
import type { DocumentContent, FrontMatterPart } from '../../../lib/document/nodes.ts'
import { type Metadata, metadata } from '../../../lib/frontmatter/metadata.ts'
import { type Host, HostError } from '../../../lib/host.ts'
import type { JatsVersion, TagSet } from '../../../lib/writers/jats/tag-set.ts'

/** Every tag set and version that galley writes. */
export const tagSets: [TagSet, JatsVersion][] = (['publishing', 'archiving'] as const).flatMap((tagSet) =>
  (['1.2', '1.3', '1.4'] as const).map((version): [TagSet, JatsVersion] => [tagSet, version]),
)

const assets = fileURLToPath(new URL('../../../dist/assets/', import.meta.url))

/** A host that has galley's own assets and no other file. */
export const host: Host = {
  root: '/',
  read: (path) => Promise.reject(new HostError('missing', path, `No ${path}`)),
  list: () => Promise.resolve([]),
  assets: () => Promise.resolve([]),
  async asset(name) {
    try {
      return await readFile(assets + name)
    } catch {
      throw new HostError('missing', name, `No ${name}`)
    }
  },
}

/** A manuscript's file, as long as any test needs. */
export const manuscriptFile = (): VFile => new VFile({ path: '/paper.md', value: 'x\n'.repeat(200) })

/** A position on one line of the manuscript. */
export function line(number: number, column = 1, length = 4): Position {
  const offset = number * 100 + column
  return {
    start: { line: number, column, offset },
    end: { line: number, column: column + length, offset: offset + length },
  }
}

/** What a document of a test is made of. */
export interface Parts {
  metadata?: v.InferInput<typeof metadata>
  /** What the front matter's reader would refuse. */
  unread?: Partial<Metadata>
  front?: FrontMatterPart[]
  children?: Document['children']
  notes?: Document['notes']
  references?: Reference[]
  targets?: Document['targets']
}

/** A document. */
export function documentOf(parts: Parts): Document {
  return {
    type: 'document',
    metadata: { ...v.parse(metadata, parts.metadata ?? {}), ...parts.unread },
    ...(parts.front
      ? { frontMatter: { type: 'frontMatter', children: parts.front, position: line(1, 1, 3) } }
      : {}),
    children: parts.children ?? [],
    notes: parts.notes ?? [],
    references: parts.references ?? [],
    targets: parts.targets ?? new Map(),
    repairs: [],
  }
}

/** A paragraph of one text. */
export const paragraph = (value: string, position?: Position): Paragraph => ({
  type: 'paragraph',
  children: [{ type: 'text', value }],
  ...(position ? { position } : {}),
})

/** A reference with an entry on a line of a bibliography. */
export function reference(item: CslItem, at = 1): Reference {
  return {
    id: `ref-${item.id}`,
    key: item.id,
    item,
    children: [{ type: 'text', value: item.title ?? item.id }],
    citedBy: [],
    entry: { item, path: '/references.bib', position: line(at) },
  }
}

/** Any node, where a test builds what the types forbid. */
export const node = (value: object): DocumentContent => value as DocumentContent
