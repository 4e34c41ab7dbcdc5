import { fromHtml } from 'hast-util-from-html'
import { toHtml } from 'hast-util-to-html'
import type { Root } from 'mdast'
import { type Handler, toHast } from 'mdast-util-to-hast'

/** HTML that means the same is written the same: entities, void elements, white space between blocks and in lines. */
export function normal(html: string): string {
  return toHtml(fromHtml(html.trim(), { fragment: true }))
    .replace(/>\s+</g, '><')
    .trim()
}

/** Our own nodes, as HTML writes them. */
const handlers: Record<string, Handler> = {
  comment: () => undefined,
  raw: (_state, node: { value: string }) => ({ type: 'text', value: node.value }),
}

/** The HTML of a tree, by the mapping that CommonMark's examples are written in. */
export function treeToHtml(tree: Root): string {
  const hast = toHast(tree, { allowDangerousHtml: true, handlers })
  return normal(toHtml(hast, { allowDangerousHtml: true }))
}
