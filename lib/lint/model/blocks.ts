import type { Heading, Html, Root } from 'mdast'
import type { Node, Parent } from 'unist'
import type { Comment, FrontMatterPart } from '../../document/nodes.ts'
import type { Block, BlockKind, Scope } from './block.ts'
import { flatten } from './flatten.ts'
import { guessLanguage } from './guess-language.ts'

/** What holds for everything below a node. */
interface Context {
  kind: BlockKind
  scope: Scope
  lang: string
  quotation: boolean
}

/** A comment or a node of its own that stands between blocks. */
export interface Landmark {
  node: Comment | Html
  /** Index of the block that follows it. */
  before: number
}

/** Blocks in document order, and what stands between them. */
export interface Layout {
  blocks: Block[]
  headings: Block[]
  landmarks: Landmark[]
  /** Every node that is not inline, in document order, by its type. */
  byType: Map<string, Node[]>
}

/** Nodes that hold prose themselves. */
const prose: Record<string, BlockKind> = {
  paragraph: 'paragraph',
  heading: 'heading',
  definitionTerm: 'term',
  line: 'line',
}

/** Where the kind of a paragraph is that of what holds it. */
const holders: Record<string, BlockKind> = {
  listItem: 'item',
  caption: 'caption',
  tableCell: 'cell',
}

const frontKinds: Record<FrontMatterPart['part'], BlockKind> = {
  title: 'title',
  subtitle: 'title',
  shortTitle: 'title',
  abstract: 'paragraph',
  keyword: 'keyword',
  statement: 'statement',
}

const backSections =
  /^(?:\d+(?:\.\d+)*\.?\s+)?(?:acknowledge?ments?|references|bibliography|works cited|literature cited|funding|(?:competing|conflicts? of) interests?|declarations?|author(?:s[’']?)? contributions?|data(?: and code)? availability(?: statement)?|literatur(?:verzeichnis)?|danksagung|r[ée]f[ée]rences(?: bibliographiques)?|bibliographie|bibliograf[íi]a|remerciements|参考文献|致谢|謝辞)$/i

/** An abstract, or what journals have in its place, as the first section of the body. */
const abstractSection = /^(?:abstract|summary|zusammenfassung|kurzfassung|résumé|resumen|摘要)$/i

/**
 * Finds all prose of a tree, front matter first, in document order.
 *
 * @param tree the manuscript
 * @param source its source
 * @param language the manuscript's language, BCP 47
 */
export function layOut(tree: Root, source: string, language: string): Layout {
  const layout: Layout = { blocks: [], headings: [], landmarks: [], byType: new Map() }
  const stack: { node: Node; context: Context }[] = [
    { node: tree, context: { kind: 'paragraph', scope: 'body', lang: language, quotation: false } },
  ]
  let back: number | undefined
  let abstract: number | undefined
  while (stack.length > 0) {
    const { node, context } = stack.pop()!
    const list = layout.byType.get(node.type)
    if (list) list.push(node)
    else layout.byType.set(node.type, [node])

    const inner = { ...context, lang: langOf(node) ?? context.lang }
    if (node.type === 'blockquote') inner.quotation = true
    else if (node.type === 'footnoteDefinition') inner.scope = 'note'
    else if (node.type === 'frontMatterPart') {
      const { part } = node as FrontMatterPart
      inner.kind = frontKinds[part]
      inner.scope = part === 'abstract' ? 'abstract' : 'front'
    }
    const held = holders[node.type]
    if (held) inner.kind = held

    if (node.type === 'comment' || node.type === 'html') {
      layout.landmarks.push({ node: node as Comment | Html, before: layout.blocks.length })
      continue
    }
    if (!('children' in node)) continue
    const parent = node as Parent
    if (node.type in prose || holdsPhrasing(parent)) {
      const kind = node.type === 'heading' ? 'heading' : node.type === 'line' ? 'line' : inner.kind
      const own = abstract !== undefined ? 'abstract' : back !== undefined ? 'back' : 'body'
      const scope = inner.scope === 'body' ? own : inner.scope
      const block: Block = {
        index: layout.blocks.length,
        kind: node.type === 'definitionTerm' ? 'term' : kind,
        scope,
        lang: inner.lang,
        quotation: inner.quotation,
        ...flatten(parent, parent.children, source, inner.lang),
        node,
        section: layout.headings.length - 1,
      }
      layout.blocks.push(block)
      if (node.type === 'heading') {
        block.depth = (node as Node as Heading).depth
        const title = block.text.trim()
        if (back !== undefined && block.depth <= back) back = undefined
        if (back === undefined && backSections.test(title)) back = block.depth
        if (abstract !== undefined && block.depth <= abstract) abstract = undefined
        if (opensWithAbstract(layout, title)) abstract = block.depth
        layout.headings.push(block)
      }
      continue
    }
    for (let at = parent.children.length - 1; at >= 0; at--)
      stack.push({ node: parent.children[at]!, context: inner })
  }
  guessLanguages(layout.blocks, language)
  return layout
}

/**
 * English is what a manuscript is in that does not say its language: what is plainly in another one, or in another
 * script, is not English. Blocks that are too short to tell are in the language of most.
 */
function guessLanguages(blocks: readonly Block[], language: string): void {
  if (!/^en(?:-|$)/i.test(language)) return
  const guesses = blocks.map((block) => (block.lang === language ? guessLanguage(block.text) : undefined))
  const lengths = new Map<string, number>()
  for (const [at, guess] of guesses.entries())
    if (guess) lengths.set(guess, (lengths.get(guess) ?? 0) + blocks[at]!.text.length)
  const [most] = [...lengths].sort((a, b) => b[1] - a[1])
  for (const [at, block] of blocks.entries()) {
    if (block.lang !== language) continue
    const own = guesses[at] ?? most?.[0] ?? 'en'
    if (own !== 'en') block.lang = own
  }
}

/** Whether a heading is that of an abstract: no prose of the body stands before it. */
function opensWithAbstract({ blocks }: Layout, title: string): boolean {
  return (
    abstractSection.test(title) && !blocks.some(({ scope, kind }) => scope === 'body' && kind !== 'heading')
  )
}

/** Titles, keywords and cells may hold phrasing content without a paragraph. */
function holdsPhrasing(node: Parent): boolean {
  if (node.type !== 'frontMatterPart' && node.type !== 'tableCell' && node.type !== 'caption') return false
  const first = node.children.find(({ type }) => type !== 'comment' && type !== 'html')
  return first !== undefined && !blockTypes.has(first.type)
}

const blockTypes = new Set([
  'paragraph',
  'heading',
  'section',
  'thematicBreak',
  'blockquote',
  'list',
  'code',
  'math',
  'figure',
  'table',
  'definitionList',
  'lineBlock',
  'division',
  'referencesPlace',
])

function langOf(node: Node): string | undefined {
  if ('lang' in node && typeof node.lang === 'string' && node.type !== 'code') return node.lang
  const data = node.data as { attributes?: { values?: Record<string, string> } } | undefined
  return data?.attributes?.values?.lang
}
