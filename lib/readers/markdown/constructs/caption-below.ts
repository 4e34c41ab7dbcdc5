import type { Image, Paragraph, RootContent } from 'mdast'
import type { Figure } from '../../../document/nodes.ts'
import { addAttributes } from '../attributes.ts'
import type { Construct, Reading } from '../construct.ts'
import { trimContent } from '../text-map.ts'
import { type TypedCaption, takeTypedLabel } from '../typed-caption.ts'
import { captionOf, isTypedCaption, loneImage, typedFigure } from './figure.ts'

/** What HTML centres stands in a box of its own: `<div align="center">…</div>`. */
function unboxed(node: RootContent | undefined): RootContent | undefined {
  if (node?.type !== 'division' || node.kind !== 'group' || node.id || node.children.length !== 1) return node
  return node.children[0] as RootContent
}

/** A figure that has no words yet, or the image that stands alone in a paragraph. */
function wordless(node: RootContent | undefined, reading: Reading): Figure | Image | undefined {
  const inner = unboxed(node)
  if (inner?.type === 'figure')
    return inner.kind === 'figure' && inner.children.every((child) => child.type !== 'caption')
      ? inner
      : undefined
  if (inner?.type === 'image') return inner
  return inner?.type === 'paragraph' ? loneImage(inner, reading) : undefined
}

function captioned(
  picture: Figure | Image,
  typed: TypedCaption,
  [first, last]: readonly [RootContent, RootContent],
  reading: Reading,
): Figure {
  const start = first.position?.start
  const end = last.position?.end
  const position = start && end && { start, end }
  if (picture.type === 'image') return typedFigure(picture, typed, position, reading)
  const caption = captionOf(typed.content)
  if (caption) picture.children.push(caption)
  picture.position = position
  addAttributes(picture, { values: { tag: typed.number } })
  return picture
}

/** A caption whose label is typed, “Fig 1. …”, in HTML below its picture, or below a picture in HTML. */
export const captionBelow: Construct = {
  name: 'caption-below',
  flow(siblings, { reading }) {
    const done: RootContent[] = []
    for (let index = 0; index < siblings.length; index++) {
      const node = siblings[index]!
      const below = siblings[index + 1]
      const words = unboxed(below)
      const picture =
        isTypedCaption(words) && !isTypedCaption(done.at(-1)) ? wordless(node, reading) : undefined
      const content = picture ? trimContent((words as Paragraph).children, reading.source) : []
      const typed = picture && takeTypedLabel(content, 'figure', reading)
      if (picture && typed && below) {
        done.push(captioned(picture, typed, [node, below], reading))
        index++
      } else done.push(node)
    }
    return done
  },
}
