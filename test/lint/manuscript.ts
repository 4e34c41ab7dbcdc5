import type { Root, RootContent, Text } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { frontmatterFromMarkdown } from 'mdast-util-frontmatter'
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote'
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table'
import { mathFromMarkdown } from 'mdast-util-math'
import { frontmatter } from 'micromark-extension-frontmatter'
import { gfmFootnote } from 'micromark-extension-gfm-footnote'
import { gfmTable } from 'micromark-extension-gfm-table'
import { math } from 'micromark-extension-math'
import { visit } from 'unist-util-visit'
import { VFile } from 'vfile'
import { isMap, isScalar, isSeq, parseDocument, type Scalar } from 'yaml'
import { positionAt } from '../../lib/diagnostics/points.ts'
import type { Manuscript } from '../../lib/document/document.ts'
import type { Citation, FrontMatterPart } from '../../lib/document/nodes.ts'

/** A manuscript and its file, as the lint stage gets them. */
export function readManuscript(source: string, path = 'paper.md'): { tree: Root; file: VFile } {
  const file = new VFile({ value: source, path })
  const tree = fromMarkdown(source, {
    extensions: [frontmatter(), gfmTable(), gfmFootnote(), math()],
    mdastExtensions: [
      frontmatterFromMarkdown(),
      gfmTableFromMarkdown(),
      gfmFootnoteFromMarkdown(),
      mathFromMarkdown(),
    ],
  })
  visit(tree, 'text', (node: Text, index, parent) => {
    if (!parent || index === undefined || !/\[[^\]]*@/.test(node.value)) return
    const pieces = splitCitations(node, source)
    parent.children.splice(index, 1, ...(pieces as RootContent[]))
    return index + pieces.length
  })
  const metadata: Record<string, unknown> = { language: 'en', contributors: [], keywords: [] }
  const first = tree.children[0]
  if (first?.type === 'yaml') {
    tree.children.shift()
    Object.assign(metadata, frontMatter(tree, source, first.position!.start.offset! + 4, first.value))
  }
  tree.data = {
    manuscript: {
      metadata,
      bibliography: { entries: new Map<string, never>() },
      repairs: [],
      references: [],
    },
  } as unknown as Manuscript['data']
  return { tree, file }
}

/** `[@key]` as citation nodes, where the text is spelled as its source. */
function splitCitations(node: Text, source: string): (Text | Citation)[] {
  const from = node.position!.start.offset!
  if (source.slice(from, node.position!.end.offset!) !== node.value) return [node]
  const pieces: (Text | Citation)[] = []
  let at = 0
  const place = (start: number, end: number) => positionAt(source, from + start, from + end)
  for (const match of node.value.matchAll(/\[[^\][]*?@[^\][]*\]/g)) {
    if (match.index > at)
      pieces.push({
        type: 'text',
        value: node.value.slice(at, match.index),
        position: place(at, match.index),
      })
    at = match.index + match[0].length
    const items = [
      ...match[0].matchAll(/(-?)@([\p{L}\p{N}_][\p{L}\p{N}_:./+-]*[\p{L}\p{N}]|[\p{L}\p{N}])/gu),
    ].map((item) => ({
      key: item[2]!,
      prefix: [],
      suffix: [],
      suppressAuthor: item[1] === '-',
      keyPosition: place(
        match.index + item.index + item[1]!.length + 1,
        match.index + item.index + item[0].length,
      ),
    }))
    pieces.push({
      type: 'citation',
      mode: 'parenthetical',
      items,
      children: [],
      position: place(match.index, at),
    })
  }
  if (at < node.value.length)
    pieces.push({ type: 'text', value: node.value.slice(at), position: place(at, node.value.length) })
  return pieces
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
  const { galley, ...rest } = values
  return { ...rest, ...(galley ? { settings: galley } : {}) }
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
