import type {
  Definition,
  Image,
  ImageReference,
  Link,
  LinkReference,
  PhrasingContent,
  RootContent,
} from 'mdast'
import { visit } from 'unist-util-visit'
import { positionAt } from '../../../diagnostics/points.ts'
import { report } from '../../../diagnostics/report.ts'
import type { Comment } from '../../../document/nodes.ts'
import type { Construct, Reading } from '../construct.ts'
import { imageContentExtension, setImageContent } from '../image-content.ts'

const used = new WeakSet<Definition>()

function lookUp(identifier: string, reading: Reading): Definition | undefined {
  const definition = reading.definitions.get(identifier.toUpperCase())
  if (definition) used.add(definition)
  return definition
}

/**
 * Says that the label of `[text][label]` and `![text][label]` is syntax. It is what stands last, in brackets that
 * hold no others (CommonMark 0.31.2, 6.3).
 */
function consumeLabel({ position, referenceType }: LinkReference | ImageReference, reading: Reading): void {
  if (referenceType !== 'full' || !position) return
  const [from, end] = [position.start.offset ?? 0, position.end.offset ?? 0]
  let start = end - 2
  while (start > from && (reading.source[start] !== '[' || reading.source[start - 1] === '\\')) start--
  reading.consume('label', positionAt(reading.source, start, end))
}

/** A definition in the tree's end: its address stands in the links, so that it is syntax; unused, it is a comment. */
function settle(node: Definition, reading: Reading): RootContent[] {
  const { start, end } = node.position ?? { start: { offset: 0 }, end: { offset: 0 } }
  // `[//]: # (text)` and its kin are the usual way to hide a comment in Markdown.
  const isComment = node.url === '#' || node.url === '<>' || node.identifier.startsWith('//')
  if (used.has(node)) {
    reading.consume('definition', node.position)
    return []
  }
  if (!isComment)
    report(reading.file, 'reader/unused-definition', {
      reason: `Unexpected definition of link \`${node.label ?? node.identifier}\`, expected a link that uses it`,
      place: node.position,
      note: 'It is in no output. Remove it, or write the link.',
    })
  if (isComment) reading.consume('definition', node.position)
  const value = isComment ? (node.title ?? '') : reading.source.slice(start.offset, end.offset)
  const comment: Comment = { type: 'comment', value, position: node.position }
  return [comment]
}

/** Links and images by reference become links and images; definitions leave the tree. */
export const reference: Construct = {
  name: 'reference',
  tree: imageContentExtension,
  prepare(tree, reading) {
    visit(tree, 'definition', (node) => {
      const key = node.identifier.toUpperCase()
      if (!reading.definitions.has(key)) reading.definitions.set(key, node)
      // Manubot's tags: keys of citations look them up.
      if (key.startsWith('@')) used.add(node)
    })
  },
  phrasing(siblings, { reading }) {
    return siblings.map((node): PhrasingContent => {
      if (node.type === 'linkReference') {
        consumeLabel(node, reading)
        const found = lookUp(node.identifier, reading)
        const { children, position, data } = node
        const link: Link = { type: 'link', url: found?.url ?? '', title: found?.title, children, position }
        return data ? { ...link, data } : link
      }
      if (node.type === 'imageReference') {
        consumeLabel(node, reading)
        const found = lookUp(node.identifier, reading)
        const { alt, position } = node
        const image: Image = { type: 'image', url: found?.url ?? '', title: found?.title, alt, position }
        return setImageContent(image, node)
      }
      return node
    })
  },
  finish(tree, reading) {
    visit(tree, (node) => {
      if (!('children' in node) || !node.children.some((child) => child.type === 'definition')) return
      const parent = node as { children: RootContent[] }
      parent.children = parent.children.flatMap((child) =>
        child.type === 'definition' ? settle(child, reading) : [child],
      )
    })
  },
}
