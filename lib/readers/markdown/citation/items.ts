import type { PhrasingContent, Text } from 'mdast'
import type { Position } from 'unist'
import type { CitationItem } from '../../../document/nodes.ts'
import { sliceText, trimContent } from '../text-map.ts'
import type { CitationKey, Draft } from './draft.ts'
import { findLocator } from './locator.ts'

/** The part of a bracket between two semicolons. */
export interface Segment {
  nodes: Draft[]
  /** The semicolon before it. */
  separator?: Text
}

/** Splits the content of a bracket at its semicolons. */
export function segmentsOf(content: readonly Draft[], source: string): Segment[] {
  const segments: Segment[] = [{ nodes: [] }]
  for (const node of content) {
    const last = segments[segments.length - 1]!
    if (node.type !== 'text') {
      last.nodes.push(node)
      continue
    }
    let done = 0
    for (let at = node.value.indexOf(';'); at >= 0; at = node.value.indexOf(';', done)) {
      if (at > done) segments[segments.length - 1]!.nodes.push(sliceText(node, done, at, source))
      segments.push({ nodes: [], separator: sliceText(node, at, at + 1, source) })
      done = at + 1
    }
    if (done < node.value.length)
      segments[segments.length - 1]!.nodes.push(
        done === 0 ? node : sliceText(node, done, node.value.length, source),
      )
  }
  return segments
}

/** Takes the hyphen of `-@key` off the end of the nodes before a key. */
export function takeSuppression(before: PhrasingContent[], source: string): Text | undefined {
  const last = before[before.length - 1]
  if (last?.type !== 'text' || !/(?:^|[\s([{;])-$/.test(last.value.slice(-2))) return undefined
  const cut = last.value.length - 1
  before.splice(-1, 1, ...(cut > 0 ? [sliceText(last, 0, cut, source)] : []))
  return sliceText(last, cut, cut + 1, source)
}

/** The locator at the beginning of the text after a key, and what is left as suffix. */
function splitLocator(
  after: PhrasingContent[],
  source: string,
): { locator?: CitationItem['locator']; suffix: PhrasingContent[] } {
  const first = after[0]
  const found = first?.type === 'text' ? findLocator(first.value) : undefined
  if (first?.type !== 'text' || !found) return { suffix: after }
  const position = sliceText(first, found.start, found.end, source).position
  const rest = found.end < first.value.length ? [sliceText(first, found.end, first.value.length, source)] : []
  const suffix = [...rest, ...after.slice(1)]
  if (found.value === '') return { suffix }
  // Two hyphens are how Markdown writes a dash; a locator goes to the citation style, past smart punctuation.
  const value = found.value.replace(/\s+/g, ' ').replace(/--+/g, '–')
  const { label, term } = found
  return { locator: { label, ...(term && { term }), value, position }, suffix }
}

/** Makes the item of a citation from its key and the text around it. */
export function citationItem(
  key: CitationKey,
  around: { before: PhrasingContent[]; after: PhrasingContent[] },
  source: string,
): CitationItem {
  const before = [...around.before]
  const hyphen = takeSuppression(before, source)
  const { locator, suffix } = splitLocator(around.after, source)
  const value = key.children[0]
  const nodes = [...around.before, key, ...around.after]
  const item: CitationItem = {
    key: value.value,
    prefix: trimContent(before, source),
    suffix: trimEnd(suffix, source),
    suppressAuthor: hyphen !== undefined,
    keyPosition: value.position,
    position: spanOf(nodes),
  }
  if (locator) item.locator = locator
  return item
}

/** Suffixes keep the comma and the space that they begin with: the author's own punctuation. */
function trimEnd(content: PhrasingContent[], source: string): PhrasingContent[] {
  const last = content[content.length - 1]
  if (last?.type !== 'text') return content
  const length = last.value.trimEnd().length
  if (length === last.value.length) return content
  return [...content.slice(0, -1), ...(length > 0 ? [sliceText(last, 0, length, source)] : [])]
}

/** From the start of the first to the end of the last of some nodes. */
export function spanOf(nodes: readonly { position?: Position }[]): Position | undefined {
  const start = nodes[0]?.position?.start
  const end = nodes[nodes.length - 1]?.position?.end
  return start && end ? { start, end } : undefined
}
