import type { PhrasingContent, Root, RootContent } from 'mdast'
import type { Node, Parent } from 'unist'
import type { Construct, Reading } from './construct.ts'
import { imageContent, isImage } from './image-content.ts'
import { joinTexts } from './text-map.ts'

/** Parents whose children are blocks, and parents whose children are neither blocks nor inline content. */
const flowParents = new Set([
  'root',
  'blockquote',
  'listItem',
  'footnoteDefinition',
  'division',
  'definitionDescription',
  'caption',
  'figure',
])
const structuralParents = new Set(['list', 'table', 'tableRow', 'definitionList', 'lineBlock', 'citationKey'])

/** Parents whose children have been rewritten. */
const done = new WeakSet<Node>()

/**
 * Runs the constructs' rewriting of siblings over a tree, from the leaves up, in one walk.
 *
 * @param tree no deeper than `limitDepth` allows, so that recursion is safe
 * @param isLine whether the tree is one line of text: then its paragraph stays one, whatever stands in it
 */
export function transformTree(
  tree: Root,
  constructs: readonly Construct[],
  reading: Reading,
  isLine = false,
): void {
  const inline = constructs.filter((construct) => construct.phrasing)
  const blocks = constructs.filter((construct) => construct.flow)

  const flow = (siblings: RootContent[], parent: string, inLink: boolean, from = 0): RootContent[] =>
    blocks.slice(from).reduce((content, construct, index) => {
      const made = construct.flow!(content, { reading, parent, inLink })
      // What it has put into boxes is out of sight of those that follow.
      if (construct.nests) for (const node of made) finish(node, inLink, from + index + 1)
      return made
    }, siblings)
  const finish = (node: Node, inLink: boolean, from: number): void => {
    if (!isParent(node) || !flowParents.has(node.type) || done.has(node)) return
    done.add(node)
    for (const child of node.children) finish(child, inLink, from)
    node.children = flow(node.children as RootContent[], node.type, inLink, from)
  }
  const phrasing = (siblings: PhrasingContent[], parent: string, inLink: boolean): PhrasingContent[] =>
    joinTexts(
      inline.reduce(
        (content, construct) => construct.phrasing!(content, { reading, parent, inLink }),
        siblings,
      ),
    )

  const walk = (node: Node, inLink: boolean): void => {
    if (isImage(node)) {
      const content = imageContent(node)
      if (!content) return
      for (const child of content) walk(child, inLink)
      content.splice(0, content.length, ...phrasing(content, 'image', inLink))
      return
    }
    if (!isParent(node)) return
    const { type } = node
    const within = inLink || type === 'link' || type === 'linkReference'
    for (const child of node.children) walk(child, within)
    done.add(node)
    if (structuralParents.has(type) || (isLine && type === 'root')) return
    node.children = flowParents.has(type)
      ? flow(node.children as RootContent[], type, within)
      : phrasing(node.children as PhrasingContent[], type, within)
  }
  walk(tree, false)
}

const isParent = (node: Node): node is Parent => 'children' in node
