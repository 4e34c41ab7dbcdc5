import type { Blockquote, Paragraph, RootContent } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import type { Attributes } from '../../document/nodes.ts'

const dash = /^\s*(?:--{1,2}|[–—―])\s*(?=[^\s–—―-])/

/**
 * Marks the last paragraph of a quotation that says whose words it holds: `-- Name` (docutils, “Attributions”; MyST's
 * guide, “Quotes & Epigraphs”).
 *
 * @param quote a quotation; one with attributes that name the source (`attribution`) gets such a paragraph
 */
export function markAttribution(quote: Blockquote): void {
  const attributes: Attributes | undefined = quote.data?.attributes
  const { attribution, ...values } = attributes?.values ?? {}
  if (attributes && attribution !== undefined) {
    const { position } = attributes
    const named: Paragraph = {
      type: 'paragraph',
      children: [{ type: 'text', value: attribution, position }],
      position,
    }
    quote.data = { ...quote.data, attributes: { ...attributes, values } }
    quote.children.push(named)
    named.data = { attribution: true }
    return
  }
  const last = quote.children.at(-1)
  if (quote.children.length > 1 && isAttribution(last)) last.data = { ...last.data, attribution: true }
}

function isAttribution(node: RootContent | undefined): node is Paragraph {
  if (node?.type !== 'paragraph' || node.children[0]?.type !== 'text') return false
  const text = textOf(node)
  return dash.test(text) && text.length < 300
}

/** A quotation of blocks; one that only holds another is that one. */
export function quotationOf(blocks: RootContent[]): Blockquote {
  const [first, ...rest] = blocks
  const isWrapper = first?.type === 'blockquote' && rest.every(isAttribution)
  const quote: Blockquote = isWrapper
    ? { ...first, children: [...first.children, ...(rest as Blockquote['children'])] }
    : { type: 'blockquote', children: blocks as Blockquote['children'] }
  markAttribution(quote)
  return quote
}
