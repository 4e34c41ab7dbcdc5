import type { Paragraph, PhrasingContent, RootContent } from 'mdast'
import type { Attributes } from '../../document/nodes.ts'
import { type AttributesDraft, addBlockAttributes, isAttributes, parseAttributes } from './attributes.ts'
import type { Reading } from './construct.ts'
import { sliceText } from './text-map.ts'

/**
 * Attributes on a line of their own belong to the block that begins in the next line (MyST-Parser, “Block
 * attributes”).
 *
 * @param siblings paragraphs still hold the attributes as they were written
 * @returns the blocks without those lines
 */
export function attributesAbove(siblings: RootContent[], reading: Reading): RootContent[] {
  if (!siblings.some((node) => node.type === 'paragraph' && isAttributes(node.children[0]))) return siblings
  const done: RootContent[] = []
  let waiting: Attributes[] = []
  for (const [index, node] of siblings.entries()) {
    const next = siblings[index + 1]
    const line = node.position?.end.line
    const isAbove = line !== undefined && next?.position?.start.line === line + 1
    if (node.type === 'paragraph') waiting.push(...takeLines(node, isAbove, reading))
    if (node.type === 'paragraph' && node.children.length === 0) continue
    for (const attributes of waiting) addBlockAttributes(holderOf(node), attributes)
    waiting = []
    done.push(node)
  }
  return done
}

/** Takes the lines at the beginning of a paragraph that hold nothing but attributes. */
function takeLines(paragraph: Paragraph, isAbove: boolean, reading: Reading): Attributes[] {
  const taken: Attributes[] = []
  for (;;) {
    const content: readonly (PhrasingContent | AttributesDraft)[] = paragraph.children
    const [first, second] = content
    if (!first || !isAttributes(first)) return taken
    const parsed = parseAttributes(first.value, first.position)
    if (!parsed || parsed.format !== undefined) return taken
    const gap = second?.type === 'text' ? /^[ \t]*\n[ \t]*/.exec(second.value)?.[0] : undefined
    if (second ? gap === undefined : !isAbove) return taken
    reading.consume('attributes', first.position)
    taken.push({ ...parsed.attributes, ...(first.position && { position: first.position }) })
    paragraph.children.shift()
    if (second?.type !== 'text' || gap === undefined) return taken
    const rest = sliceText(second, gap.length, second.value.length, reading.source)
    paragraph.children.splice(0, 1, ...(rest.value ? [rest] : []))
    const start = paragraph.children[0]?.position?.start
    if (start && paragraph.position) paragraph.position = { ...paragraph.position, start }
  }
}

/** A picture that stands alone is what its paragraph is for. */
function holderOf(node: RootContent): RootContent {
  const [only] = node.type === 'paragraph' && node.children.length === 1 ? node.children : []
  return only?.type === 'image' ? only : node
}
