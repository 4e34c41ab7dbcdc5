import type { Root } from 'mdast'
import type { Node } from 'unist'
import { visit } from 'unist-util-visit'
import type { Citation } from '../../../document/nodes.ts'
import type { Construct, Reading } from '../construct.ts'
import { sliceText } from '../text-map.ts'

type Item = Citation['items'][number]

/** What stands for another key: `[@tag:x]: doi:10.…` (Manubot's manual, “Citation by reference”). */
function aliasOf(key: string, { definitions }: Reading): string | undefined {
  const definition = definitions.get(`@${key}`.toUpperCase())
  return definition?.url
}

/** The stroke at the end of an address: pandoc's keys end with a letter or a digit. */
function takeStroke(item: Item, { source }: Reading): void {
  const [first, ...rest] = item.suffix
  if (!/^(?:url:|https?:)/i.test(item.key) || first?.type !== 'text' || !first.value.startsWith('/')) return
  const left = sliceText(first, 1, first.value.length, source)
  item.suffix = left.value ? [left, ...rest] : rest
  item.key += '/'
}

function settle(item: Item, reading: Reading): void {
  takeStroke(item, reading)
  const alias = aliasOf(item.key, reading)
  if (!alias) return
  reading.consume('alias', item.keyPosition)
  item.key = alias
}

/** Manubot's keys: tags that stand for other keys, and addresses. */
export const citationKey: Construct = {
  name: 'citation-key',
  finish(tree: Root, reading) {
    visit(tree as Node, (node) => {
      if (node.type === 'citation') for (const item of (node as Citation).items) settle(item, reading)
    })
  },
}
