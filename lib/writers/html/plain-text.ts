import type { Node, Parent } from 'unist'

/**
 * The words of nodes, without markup: for metadata, labels and the page's title.
 *
 * Comments and calls of notes give nothing. Runs of whitespace become one space.
 */
export function plainText(nodes: readonly Node[]): string {
  const words: string[] = []
  const stack: Node[] = [...nodes].reverse()
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (node.type === 'comment') continue
    if (node.type === 'break') words.push(' ')
    else if ('value' in node && typeof node.value === 'string') words.push(node.value)
    else if (node.type === 'image' && 'alt' in node && typeof node.alt === 'string') words.push(node.alt)
    const children = (node as Parent).children ?? []
    for (let index = children.length - 1; index >= 0; index--) stack.push(children[index] as Node)
    if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'listItem') words.push(' ')
  }
  return words.join('').replace(/\s+/g, ' ').trim()
}
