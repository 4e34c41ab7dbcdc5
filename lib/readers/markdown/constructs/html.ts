import type { PhrasingContent, RootContent } from 'mdast'
import type { Node } from 'unist'
import { visit } from 'unist-util-visit'
import type { Construct, Reading } from '../construct.ts'
import { type BlocksInLine, HtmlConverter, partAtBlocks } from '../html/converter.ts'
import { readHtml } from '../html/read.ts'
import { nestDivisions } from './division.ts'
import { figuresOfParts } from './figure.ts'

function converterOf(reading: Reading): HtmlConverter {
  return new HtmlConverter(reading, (blocks) => nestDivisions(figuresOfParts(blocks, reading), reading))
}

/**
 * HTML becomes nodes: for all outputs, without what runs or loads anything. Tags are matched over the Markdown
 * between them; a `<word>` that is no HTML stays as text.
 */
export const html: Construct = {
  name: 'html',
  phrasing(siblings, { reading }) {
    if (!siblings.some((node) => node.type === 'html')) return siblings
    return converterOf(reading).inline(readHtml(siblings, reading))
  },
  nests: true,
  flow(siblings, { reading }) {
    const parted = siblings.flatMap((node) => (node.type === 'paragraph' ? partAtBlocks(node) : [node]))
    if (!parted.some((node) => node.type === 'html')) return parted
    return converterOf(reading).blocks(readHtml(parted, reading))
  },
  finish(tree) {
    visit(tree as Node, (node, index, parent: { type: string; children: Node[] } | undefined) => {
      if (node.type !== 'blocksInLine' || !parent || index === undefined) return
      const { children } = node as BlocksInLine
      // A cell holds blocks; anything else that is left holds only lines.
      const kept = parent.type === 'tableCell' ? children : children.flatMap(lineOf)
      parent.children.splice(index, 1, ...kept)
      return index
    })
  },
}

function lineOf(block: RootContent): (RootContent | PhrasingContent)[] {
  return 'children' in block ? (block.children as PhrasingContent[]) : [block]
}
