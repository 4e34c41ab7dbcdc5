import type { List, ListItem, PhrasingContent } from 'mdast'
import type { CompileContext } from 'mdast-util-from-markdown'
import type { Extension as Syntax, Token } from 'micromark-util-types'
import type { Node } from 'unist'
import { visit } from 'unist-util-visit'
import { positionAt } from '../../../diagnostics/points.ts'
import type { Citation } from '../../../document/nodes.ts'
import type { Construct, Reading } from '../construct.ts'
import { fancyList as listSyntax } from '../list/syntax.ts'

/** Lists of examples before they are numbered, and the labels of their items. Only inside the reader. */
const exampleLists = new WeakSet<object>()
const exampleLabels = new WeakMap<object, string>()

/** Every sign with which a marker can begin: `(`, `#`, a letter. */
const document: NonNullable<Syntax['document']> = Object.fromEntries(
  ['(', '#', ...'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ'].map((sign) => [
    sign.charCodeAt(0),
    listSyntax,
  ]),
)

/** The first marker of a list says how it is numbered. */
function enterValue(this: CompileContext, token: Token): void {
  const item = this.stack[this.stack.length - 1] as ListItem
  const list = this.stack[this.stack.length - 2] as List
  const text = this.sliceSerialize(token)
  const marker = token._marker
  if (marker?.kind === 'example' && text.length > 1) exampleLabels.set(item, text.slice(1))
  if (!this.data.expectingFirstListItemValue) return
  this.data.expectingFirstListItemValue = undefined
  list.start = marker?.value ?? Number.parseInt(text, 10)
  if (!marker) return
  const style = marker.kind === 'example' ? 'decimal' : marker.kind
  if (marker.kind === 'example') exampleLists.add(list)
  const isPlain = style === 'decimal' && marker.delimiter === 'period'
  if (!isPlain) list.data = { ...list.data, numbering: { style, delimiter: marker.delimiter } }
}

/** Numbers the examples through the whole text (pandoc's manual, “example_lists”), and what refers to them. */
function numberExamples(tree: Node, reading: Reading): void {
  const numbers = new Map<string, number>()
  let next = 1
  visit(tree, (node) => {
    if (!exampleLists.has(node)) return
    const list = node as List
    list.start = next
    for (const item of list.children) {
      const label = exampleLabels.get(item)
      if (label) consumeLabel(item, label, reading)
      if (label && !numbers.has(label)) numbers.set(label, next)
      next++
    }
  })
  if (numbers.size === 0) return
  visit(
    tree,
    'citation',
    (node: Node, index: number | undefined, parent: { children: Node[] } | undefined) => {
      const { items } = node as Citation
      const number = items.length === 1 ? numbers.get(items[0]!.key) : undefined
      if (number === undefined || !parent || index === undefined) return
      reading.consume('example-reference', node.position)
      const text: PhrasingContent = { type: 'text', value: String(number), data: { generated: true } }
      parent.children[index] = { ...text, position: node.position } as Node
    },
  )
}

/** The label stands in the marker of its item. */
function consumeLabel({ position }: ListItem, label: string, reading: Reading): void {
  const start = reading.source.indexOf(`@${label}`, position?.start.offset ?? 0)
  reading.consume('example-label', positionAt(reading.source, start, start + label.length + 1))
}

/** Ordered lists with letters, Roman numerals, brackets; lists of examples (pandoc's manual, “fancy_lists”). */
export const fancyList: Construct = {
  name: 'fancy-list',
  syntax: { document },
  tree: { enter: { listItemValue: enterValue } },
  finish(tree, reading) {
    numberExamples(tree, reading)
  },
}
