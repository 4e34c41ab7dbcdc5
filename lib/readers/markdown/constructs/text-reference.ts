import type { Paragraph, PhrasingContent, Root, RootContent, Text } from 'mdast'
import type { Node, Parent } from 'unist'
import type { Comment } from '../../../document/nodes.ts'
import type { Construct, Reading } from '../construct.ts'
import { sliceText } from '../text-map.ts'

const definition = /(?:^|\n)\(ref:([^\s()]{1,100})\)[ \t]+/g
const use = /\(ref:([^\s()]{1,100})\)/g

interface Definition {
  content: PhrasingContent[]
  used: boolean
}

/** Each line of a paragraph that defines a text, by label; nothing where the paragraph begins otherwise. */
function definitionsIn(node: Paragraph, reading: Reading): Map<string, Definition> | undefined {
  const found = new Map<string, Definition>()
  let content: PhrasingContent[] | undefined
  for (const child of node.children) {
    if (child.type !== 'text') {
      if (!content) return undefined
      content.push(child)
      continue
    }
    let done = 0
    for (const match of child.value.matchAll(definition)) {
      const isStart = match.index > 0 || child.value[0] === '\n' || !content
      if (!isStart || (!content && match.index > 0)) continue
      if (match.index > done) content?.push(sliceText(child, done, match.index, reading.source))
      done = match.index + match[0].length
      reading.consume('text reference', sliceText(child, match.index, done, reading.source).position)
      content = []
      if (!found.has(match[1]!)) found.set(match[1]!, { content, used: false })
    }
    if (!content) return undefined
    if (done < child.value.length) content.push(sliceText(child, done, child.value.length, reading.source))
  }
  return found.size > 0 ? found : undefined
}

function parentsIn(tree: Root): Parent[] {
  const parents: Parent[] = []
  const open: Node[] = [tree]
  for (let node = open.pop(); node; node = open.pop()) {
    if (!('children' in node)) continue
    parents.push(node as Parent)
    open.push(...(node as Parent).children)
  }
  return parents
}

/** A text with its references replaced. */
function filled(
  node: Text,
  definitions: ReadonlyMap<string, Definition>,
  reading: Reading,
): PhrasingContent[] {
  const parts: PhrasingContent[] = []
  let done = 0
  for (const match of node.value.matchAll(use)) {
    const named = definitions.get(match[1]!)
    if (!named) continue
    const end = match.index + match[0].length
    if (match.index > done) parts.push(sliceText(node, done, match.index, reading.source))
    reading.consume('text reference', sliceText(node, match.index, end, reading.source).position)
    parts.push(...structuredClone(named.content))
    named.used = true
    done = end
  }
  if (done === 0) return [node]
  return done < node.value.length
    ? [...parts, sliceText(node, done, node.value.length, reading.source)]
    : parts
}

/**
 * bookdown's texts by label (its manual, “Text references”): `(ref:map) A *map*.` on a line of its own stands where
 * `(ref:map)` is written, mostly as a caption in a chunk's option. One that nothing uses stays where it is.
 */
export const textReference: Construct = {
  name: 'text-reference',
  finish(tree, reading) {
    if (!reading.source.includes('(ref:')) return
    const parents = parentsIn(tree)
    const definitions = new Map<string, Definition>()
    const paragraphs = new Map<Paragraph, Definition[]>()
    for (const parent of parents) {
      const own = parent.type === 'paragraph' ? definitionsIn(parent as Paragraph, reading) : undefined
      if (!own) continue
      paragraphs.set(parent as Paragraph, [...own.values()])
      for (const [label, one] of own) if (!definitions.has(label)) definitions.set(label, one)
    }
    if (definitions.size === 0) return
    for (const parent of parents) {
      if (paragraphs.has(parent as Paragraph)) continue
      parent.children = (parent.children as RootContent[]).flatMap((child): RootContent[] =>
        child.type === 'text' && child.value.includes('(ref:')
          ? filled(child, definitions, reading)
          : [child],
      )
    }
    for (const parent of parents)
      parent.children = (parent.children as RootContent[]).map((child): RootContent => {
        const own = child.type === 'paragraph' ? paragraphs.get(child) : undefined
        if (!own?.every(({ used }) => used)) return child
        const { position } = child
        const value = reading.source.slice(position?.start.offset, position?.end.offset)
        const comment: Comment = { type: 'comment', value, position }
        return comment
      })
  },
}
