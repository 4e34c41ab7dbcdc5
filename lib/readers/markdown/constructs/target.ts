import type { Paragraph, PhrasingContent, RootContent } from 'mdast'
import type { Position } from 'unist'
import { addBlockAttributes } from '../attributes.ts'
import type { Construct, Reading } from '../construct.ts'
import { sliceText, splitContent, trimContent } from '../text-map.ts'

const target = /^\(([^()\s](?:[^()\n]*[^()\s])?)\)=[ \t]*(?:\n|$)/

interface Found {
  id: string
  position: Position | undefined
}

/** A target at the beginning of a paragraph or heading, and what is left of the text. */
function take(content: PhrasingContent[], reading: Reading): { found?: Found; content: PhrasingContent[] } {
  const [first, ...rest] = content
  const match = first?.type === 'text' ? target.exec(first.value) : null
  if (
    first?.type !== 'text' ||
    !match ||
    (!match[0].endsWith('\n') && match[0].length === first.value.length && rest.length > 0)
  )
    return { content }
  const { position } = sliceText(first, 0, match[0].trimEnd().length, reading.source)
  reading.consume('target', position)
  const left = sliceText(first, match[0].length, first.value.length, reading.source)
  return { found: { id: match[1]!, position }, content: left.value ? [left, ...rest] : rest }
}

/** A target begins a block, so that the lines before it are another paragraph. */
function partAtTargets(node: RootContent, { source }: Reading): RootContent[] {
  if (node.type !== 'paragraph' || !node.position) return [node]
  const from = node.position.start.offset ?? 0
  const slice = source.slice(from, node.position.end.offset)
  const done: RootContent[] = []
  let left: PhrasingContent[] = node.children
  const push = (content: PhrasingContent[]): void => {
    const children = trimContent(content, source)
    const start = children[0]?.position?.start
    const end = children[children.length - 1]?.position?.end
    if (start && end) done.push({ type: 'paragraph', children, position: { start, end } })
  }
  for (const match of slice.matchAll(/(?<=\n)\([^()\s][^()\n]{0,200}\)=[ \t]*(?=\r?\n|$)/g)) {
    const parted = splitContent(left, from + match.index, source)
    if (!parted) continue
    push(parted[0])
    left = parted[1]
  }
  if (done.length === 0) return [node]
  push(left)
  return done
}

/** MyST's targets: `(label)=` before a heading, a figure, a table, a formula or a paragraph. */
export const blockTarget: Construct = {
  name: 'target',
  flow(siblings, { reading }) {
    const done: RootContent[] = []
    let waiting: Found[] = []
    for (const node of siblings.flatMap((one) => partAtTargets(one, reading))) {
      if (node.type === 'paragraph' || node.type === 'heading') {
        let isTarget = false
        for (;;) {
          const { found, content } = take(node.children, reading)
          if (!found) break
          isTarget = true
          waiting.push(found)
          node.children = content
          const start = content[0]?.position?.start
          if (node.position && start && (start.offset ?? 0) > (node.position.start.offset ?? 0))
            node.position = { start, end: node.position.end }
        }
        if (isTarget && node.children.length === 0) continue
      }
      if (node.type !== 'comment') {
        for (const { id, position } of waiting) addBlockAttributes(node, { id, position })
        waiting = []
      }
      done.push(node)
    }
    // A target at the end names the place where it stands.
    return waiting.length > 0 ? [...done, ...waiting.map(placeOf)] : done
  },
}

function placeOf({ id, position }: Found): Paragraph {
  return {
    type: 'paragraph',
    children: [{ type: 'span', children: [], data: { attributes: { id } }, position }],
    position,
  }
}
