import type { Html, PhrasingContent, RootContent } from 'mdast'
import { append } from '../../../document/append.ts'
import type { Comment } from '../../../document/nodes.ts'
import { placeOf, sliceMap } from '../../../document/offset-map.ts'
import type { Reading } from '../construct.ts'
import { lineMap } from '../line-map.ts'
import { scanHtml } from './scan.ts'
import { buildTree, type HtmlChild, type HtmlElement, type HtmlItem } from './tree.ts'

/** Cuts a node of HTML into its tags, comments and texts, with their places. */
function* itemsOf(node: Html, { source }: Reading): Generator<HtmlItem> {
  const map = lineMap(node.value, node.position, source)
  for (const token of scanHtml(node.value)) {
    const position = placeOf(map, token.start, token.end, source)
    if (token.type === 'open' || token.type === 'close') yield { type: 'token', token, position }
    else if (token.type === 'comment') {
      const comment: Comment = { type: 'comment', value: token.value, position }
      yield { type: 'child', child: comment }
    } else {
      const value = node.value.slice(token.start, token.end)
      const part = sliceMap(map, token.start, token.end)
      const { isLiteral } = token
      yield { type: 'child', child: { type: 'htmlText', value, map: part, position, isLiteral } }
    }
  }
}

/** Makes elements of the tags in a row of Markdown nodes. */
export function readHtml(
  siblings: readonly (RootContent | PhrasingContent)[],
  reading: Reading,
): HtmlChild[] {
  const items: HtmlItem[] = []
  for (const node of siblings) {
    if (node.type === 'html') append(items, [...itemsOf(node, reading)])
    else items.push({ type: 'child', child: node })
  }
  const tree = buildTree(items)
  consumeTags(tree, reading)
  return tree
}

/** Says that the tags were read; lone ones stay in the text. */
function consumeTags(tree: readonly HtmlChild[], reading: Reading): void {
  for (const child of tree) {
    if (!isElement(child)) continue
    reading.consume('html-tag', child.open)
    reading.consume('html-tag', child.close)
    consumeTags(child.children, reading)
  }
}

const isElement = (child: HtmlChild): child is HtmlElement => child.type === 'htmlElement'
