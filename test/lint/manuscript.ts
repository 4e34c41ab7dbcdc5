import type { Root, RootContent, Text } from 'mdast'
import { VFile } from 'vfile'
import { isMap, isScalar, isSeq, parseDocument, type Scalar } from 'yaml'
import { positionAt } from '../../lib/diagnostics/points.ts'
import type { Manuscript } from '../../lib/document/document.ts'
import type { FrontMatterPart } from '../../lib/document/nodes.ts'
import { parseMarkdown } from '../../lib/readers/markdown/parse-markdown.ts'

/** A manuscript and its file, as the lint stage gets them. */
export function readManuscript(source: string, path = 'paper.md'): { tree: Root; file: VFile } {
  const file = new VFile({ value: source, path })
  const tree = parseMarkdown(source, file)
  const metadata: Record<string, unknown> = { language: 'en', contributors: [], keywords: [] }
  const first = tree.children[0]
  if (first?.type === 'yaml') {
    tree.children.shift()
    Object.assign(metadata, frontMatter(tree, source, source.indexOf('\n') + 1, first.value))
  }
  tree.data = {
    ...tree.data,
    manuscript: {
      metadata,
      bibliography: { entries: new Map<string, never>() },
      repairs: [],
      references: [],
    },
  } as unknown as Manuscript['data']
  return { tree, file }
}

function frontMatter(tree: Root, source: string, base: number, yaml: string): Record<string, unknown> {
  const document = parseDocument(yaml)
  const values = (document.toJS() ?? {}) as Record<string, unknown>
  const parts: FrontMatterPart[] = []
  const add = (part: FrontMatterPart['part'], path: string, node: unknown) => {
    if (!isScalar(node) || !node.range || typeof node.value !== 'string') return
    parts.push({
      type: 'frontMatterPart',
      part,
      path,
      children: prose(node as Scalar<string>, source, base, part),
    })
  }
  if (isMap(document.contents)) {
    add('title', 'title', document.contents.get('title', true))
    add('abstract', 'abstracts.0.text', document.contents.get('abstract', true))
    const keywords: unknown = document.contents.get('keywords', true)
    if (isSeq(keywords))
      for (const [at, item] of (keywords.items as unknown[]).entries()) add('keyword', `keywords.${at}`, item)
  }
  if (parts.length > 0)
    tree.children.unshift({ type: 'frontMatter', children: parts } as unknown as RootContent)
  const { galley, authors, author, lang, ...rest } = values
  return {
    ...rest,
    contributors: rest.contributors ?? authors ?? author,
    ...(lang ? { language: lang } : {}),
    ...(galley ? { settings: galley } : {}),
  }
}

function prose(
  node: Scalar<string>,
  source: string,
  base: number,
  part: string,
): FrontMatterPart['children'] {
  const [start, end] = node.range!
  const block = node.type === 'BLOCK_LITERAL' || node.type === 'BLOCK_FOLDED'
  const quoted = node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE' ? 1 : 0
  const from = base + (block ? source.indexOf('\n', base + start) + 1 - base : start + quoted)
  const lead = /^\s*/.exec(source.slice(from))![0].length
  const position = positionAt(source, from + lead, base + end - quoted)
  const text: Text = { type: 'text', value: node.value.trim(), position }
  return part === 'abstract' ? [{ type: 'paragraph', children: [text], position }] : [text]
}
