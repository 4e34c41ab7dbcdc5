import type { Html, PhrasingContent, RootContent } from 'mdast'
import type { Node } from 'unist'
import { visit } from 'unist-util-visit'
import type { Construct, Reading } from '../construct.ts'
import { type BlocksInLine, HtmlConverter, partAtBlocks } from '../html/converter.ts'
import { isKnownElement } from '../html/element-kinds.ts'
import { readHtml } from '../html/read.ts'
import { lineMap } from '../line-map.ts'
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
    const parted = siblings
      .map((node) => (node.type === 'html' ? asParagraph(node, reading) : node))
      .flatMap((node) => (node.type === 'paragraph' ? partAtBlocks(node) : [node]))
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

/**
 * CommonMark begins a block of HTML at any tag that stands alone on its line. One that HTML does not have, such as the
 * `<pb n="12"/>` of TEI, stands in a paragraph.
 */
function asParagraph(node: Html, reading: Reading): RootContent {
  const name = /^<([a-z][a-z0-9-]*)(?=[\s/>])/i.exec(node.value)?.[1]?.toLowerCase()
  if (!name || isKnownElement(name)) return node
  const map = lineMap(node.value, node.position, reading.source)
  return { type: 'paragraph', children: reading.parseInline(node.value, map), position: node.position }
}

function lineOf(block: RootContent): (RootContent | PhrasingContent)[] {
  return 'children' in block ? (block.children as PhrasingContent[]) : [block]
}
