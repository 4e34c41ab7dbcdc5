import type { Heading, Node, RootContent } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import type { FrontMatterPart } from '../../document/nodes.ts'
import type { Metadata } from '../../frontmatter/metadata.ts'
import { sliceText } from './text-map.ts'

/** It stands among the first blocks. */
const furthest = 12

const label = /^(?:running (?:title|head)|short title)\s*[:–—-]\s+(?=\S)/i

/** Whether a node is the heading that is the running title: `## Running Title: Tides`. */
export function isRunningTitle(node: Node | undefined): node is Heading {
  return node?.type === 'heading' && label.test(textOf(node))
}

/** Whether a node says the running title in a paragraph: `**Running title:** Tides`. */
export function saysRunningTitle(node: Node | undefined): boolean {
  return node?.type === 'paragraph' && label.test(textOf(node).replace(/\s+/g, ' '))
}

/**
 * Takes the heading that is the running title, where the front matter has none.
 *
 * @param children the text; the heading is taken out of it
 * @param metadata get the short title
 */
export function takeRunningTitle(
  children: RootContent[],
  source: string,
  metadata: Metadata,
): FrontMatterPart[] {
  const node = children.slice(0, furthest).find(isRunningTitle)
  const [first, ...others] = node?.children ?? []
  const length = node && label.exec(textOf(node))?.[0].length
  if (!node || !length || metadata.shortTitle || first?.type !== 'text' || first.value.length <= length)
    return []
  children.splice(children.indexOf(node), 1)
  const words = [sliceText(first, length, first.value.length, source), ...others]
  metadata.shortTitle = textOf({ type: 'paragraph', children: words })
  const [start, end] = [words[0]?.position?.start, words.at(-1)?.position?.end]
  return [
    {
      type: 'frontMatterPart',
      part: 'shortTitle',
      path: 'shortTitle',
      children: words,
      ...(start && end && { position: { start, end } }),
    },
  ]
}
