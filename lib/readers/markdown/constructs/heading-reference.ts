import type { Heading, Link, PhrasingContent, Root, Text } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import type { Node, Parent } from 'unist'
import { visit } from 'unist-util-visit'
import { positionAt } from '../../../diagnostics/points.ts'
import { sourceOffset } from '../../../document/offset-map.ts'
import type { Construct, Reading } from '../construct.ts'
import { sliceText, textMap } from '../text-map.ts'

/** Words in brackets, alone, before an empty pair, or before a pair that names the heading. */
const bracketed = /(?<!!)\[([^[\]\n]{1,200})\](?:\[([^[\]\n]{0,200})\])?(?![([{:])/g

/** A title as links name it: white space and capitals do not count. */
const folded = (title: string): string => title.replace(/\s+/g, ' ').trim().toLowerCase()

/** Where no link stands in a link, and no heading refers to itself. */
const closed: ReadonlySet<string> = new Set(['link', 'heading', 'citation', 'crossReference', 'yaml'])

function titlesIn(tree: Root): ReadonlyMap<string, Heading> {
  const titles = new Map<string, Heading>()
  visit(tree, 'heading', (node) => {
    const title = folded(textOf(node))
    // A word of one or two letters in brackets is a mark, a number a citation.
    if (title.length > 2 && /\p{L}/u.test(title) && !titles.has(title)) titles.set(title, node)
  })
  return titles
}

/** Parts a text at the titles of headings in it. */
function part(node: Text, titles: ReadonlyMap<string, Heading>, reading: Reading): PhrasingContent[] {
  const { source } = reading
  const done: PhrasingContent[] = []
  let from = 0
  for (const match of node.value.matchAll(bracketed)) {
    const heading = titles.get(folded(match[2] || match[1]!))
    if (!heading) continue
    const start = match.index
    const words = start + 1 + match[1]!.length
    const end = start + match[0].length
    const at = (offset: number): number => sourceOffset(textMap(node), offset, 'start')
    // What the text does not show, such as escaped brackets, is no link.
    if (source[at(start)] !== '[' || source[at(start) - 1] === '\\') continue
    if (start > from) done.push(sliceText(node, from, start, source))
    const target = heading.data?.attributes?.id ?? textOf(heading)
    const link: Link = {
      type: 'link',
      url: `#${encodeURIComponent(target)}`,
      children: [sliceText(node, start + 1, words, source)],
      position: positionAt(source, at(start), at(end)),
    }
    reading.consume('heading reference', positionAt(source, at(words), at(end)))
    done.push(link)
    from = end
  }
  if (from === 0) return [node]
  if (from < node.value.length) done.push(sliceText(node, from, node.value.length, source))
  return done
}

/** `[A heading]`, `[A heading][]`, `[words][A heading]`: links to the heading (pandoc's manual, “implicit_header_references”). */
export const headingReference: Construct = {
  name: 'heading-reference',
  finish(tree, reading) {
    const titles = titlesIn(tree)
    if (titles.size === 0) return
    const open: Node[] = [tree]
    for (let node = open.pop(); node; node = open.pop()) {
      if (!('children' in node) || closed.has(node.type)) continue
      const parent = node as Parent
      if (parent.children.some((child) => child.type === 'text' && (child as Text).value.includes('[')))
        parent.children = (parent.children as PhrasingContent[]).flatMap((child) =>
          child.type === 'text' ? part(child, titles, reading) : [child],
        )
      open.push(...parent.children)
    }
  },
}
