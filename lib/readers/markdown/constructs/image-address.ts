import type { Image, PhrasingContent } from 'mdast'
import type { Node, Parent } from 'unist'
import { report } from '../../../diagnostics/report.ts'
import type { Construct, Reading } from '../construct.ts'
import { imageContent, isImage } from '../image-content.ts'

/** What is left of an image without an address: its words, where they are not a caption already. */
function wordsOf(image: Image, reading: Reading): PhrasingContent[] {
  const written = imageContent(image)
  const words: PhrasingContent[] =
    written ?? (image.alt ? [{ type: 'text', value: image.alt, position: image.position }] : [])
  const { start, end } = image.position ?? {}
  const first = written?.[0]?.position?.start ?? end
  const last = written?.at(-1)?.position?.end
  if (start && first) reading.consume('image', { start, end: first })
  if (last && end) reading.consume('image', { start: last, end })
  return words
}

/** Takes the images without an address out of a parent's children. */
function withoutImages(parent: Parent, reading: Reading): Node[] {
  return parent.children.flatMap((node): Node[] => {
    if (!isImage(node) || node.type !== 'image' || node.url.trim() !== '') return [node]
    report(reading.file, 'reader/image-address', {
      reason: 'Unexpected image without an address, expected the name of its file',
      place: node.position,
      note: 'Write it between the parentheses: `![Caption](file.png)`. Without it, only the words are in the outputs.',
    })
    if (parent.type !== 'figure') return wordsOf(node, reading)
    reading.consume('image', node.position)
    return []
  })
}

const holders = new Set(['paragraph', 'figure', 'blockquote', 'link'])

/** Whether a node held nothing but such images. */
const isEmpty = (node: Node): boolean => holders.has(node.type) && (node as Parent).children.length === 0

/** An image without an address shows nothing: `![Caption]()`. Its words stay. */
export const imageAddress: Construct = {
  name: 'image-address',
  finish(tree, reading) {
    const parents: Parent[] = [tree]
    for (const parent of parents) {
      for (const node of parent.children) if ('children' in node) parents.push(node as Parent)
    }
    const emptied = new Set<Node>()
    for (const parent of parents.reverse()) {
      const { length } = parent.children
      if (parent.children.some((node) => node.type === 'image'))
        parent.children = withoutImages(parent, reading)
      if (parent.children.some((node) => emptied.has(node)))
        parent.children = parent.children.filter((node) => !emptied.has(node))
      // What was empty before, as `>` alone, is Markdown's own.
      if (length > 0 && isEmpty(parent)) emptied.add(parent)
    }
  },
}
