import type { Text } from 'mdast'
import type { Node, Parent } from 'unist'
import { type Block, type MaskKind, opaque, type Run } from './block.ts'
import { alignSource, type SourceMap } from './source-map.ts'

type Prose = Pick<Block, 'text' | 'runs' | 'masks' | 'emphasis' | 'foreign' | 'links' | 'comments'>

/** Inline nodes that stand for something else than prose. */
const masked: Record<string, MaskKind> = {
  inlineCode: 'code',
  inlineMath: 'math',
  image: 'image',
  imageReference: 'image',
  citation: 'citation',
  citationGroup: 'citation',
  crossReference: 'crossReference',
  superscript: 'script',
  subscript: 'script',
  raw: 'raw',
}

/** Nodes whose children are prose of the same sentence. */
const emphatic = new Set(['emphasis', 'strong'])

/**
 * Lays the inline content of a block out as one string, in which everything that is not prose is one opaque
 * character, and remembers which text node each stretch came from.
 *
 * @param children phrasing content
 * @param source the whole manuscript
 * @param lang the block's language: stretches in another are noted as foreign
 */
export function flatten(parent: Parent, children: readonly Node[], source: string, lang: string): Prose {
  const prose: Prose = { text: '', runs: [], masks: [], emphasis: [], foreign: [], links: [], comments: [] }
  // An explicit stack: inline markup can nest as deeply as the author likes.
  const stack: { parent: Parent; children: readonly Node[]; next: number; start: number }[] = [
    { parent, children, next: 0, start: 0 },
  ]
  let emphases = 0
  while (stack.length > 0) {
    const frame = stack[stack.length - 1]!
    if (frame.next === frame.children.length) {
      stack.pop()
      if (emphatic.has(frame.parent.type) && --emphases > 0) continue
      leave(frame.parent, frame.start, prose, lang)
      continue
    }
    const node = frame.children[frame.next++]!
    if (node.type === 'text') addText(prose, node as Text, frame.parent, source)
    else if (node.type in masked) addMask(prose, masked[node.type]!, node)
    else if (node.type === 'break') prose.text += '\n'
    else if (node.type === 'comment') {
      prose.comments.push({ at: prose.text.length, node: node as Block['comments'][number]['node'] })
    } else if (node.type === 'html') {
      if (/^<br\b/i.test((node as Text).value)) prose.text += '\n'
    } else if (node.type === 'link' && isBareUrl(node)) addMask(prose, 'url', node)
    else if ('children' in node && node.type !== 'footnoteReference') {
      const inner = node as Parent
      if (emphatic.has(node.type)) emphases++
      stack.push({ parent: inner, children: inner.children, next: 0, start: prose.text.length })
    }
  }
  return prose
}

function leave(node: Parent, start: number, prose: Prose, lang: string): void {
  const end = prose.text.length
  if (end === start) return
  if (emphatic.has(node.type)) prose.emphasis.push({ start, end })
  if (node.type === 'link' || node.type === 'linkReference') prose.links.push({ start, end })
  const own = 'lang' in node && typeof node.lang === 'string' ? node.lang : undefined
  if (node.type === 'span' && own && own.slice(0, 2) !== lang.slice(0, 2)) prose.foreign.push({ start, end })
}

function addText(prose: Prose, node: Text, parent: Parent, source: string): void {
  if (node.value === '') return
  const start = prose.text.length
  prose.text += node.value
  prose.runs.push(makeRun(node, parent, start, prose.text.length, source))
}

function addMask(prose: Prose, kind: MaskKind, node: Node): void {
  const start = prose.text.length
  prose.text += opaque
  prose.masks.push({ start, end: start + 1, kind, node })
}

function isBareUrl(node: Node): boolean {
  const link = node as Node & { url: string; children: Node[] }
  // Without words it says its address, or what it points at.
  if (link.children.length === 0) return true
  const only = link.children.length === 1 ? link.children[0] : undefined
  if (only?.type !== 'text') return false
  const { value } = only as Text
  return value === link.url || `mailto:${value}` === link.url || /^(?:https?:\/\/|www\.)\S+$/.test(value)
}

function makeRun(node: Text, parent: Parent, start: number, end: number, source: string): Run {
  let map: SourceMap | undefined
  let made = false
  return {
    start,
    end,
    node,
    parent,
    get map() {
      if (!made) {
        made = true
        const from = node.position?.start.offset
        const to = node.position?.end.offset
        // Text that the pipeline made or repaired stands for its whole place.
        if (from !== undefined && to !== undefined && !node.data?.generated && !node.data?.repaired) {
          map = alignSource(node.value, source, from, to)
        }
      }
      return map
    },
  }
}
