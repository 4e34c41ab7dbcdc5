import type { Node, Parent } from 'unist'
import { positionAt } from '../../../diagnostics/points.ts'
import type { BlockContent, Figure } from '../../../document/nodes.ts'
import type { Construct, Reading } from '../construct.ts'

/** Says what stands below a float as its last words, once. */
function takeNote(figure: Figure, reading: Reading): void {
  const holder = [figure, ...figure.children].find((node) => node.data?.attributes?.values?.['apa-note'])
  const attributes = holder?.data?.attributes
  const { 'apa-note': written = '', ...values } = attributes?.values ?? {}
  if (!attributes || !written) return
  attributes.values = values
  const start = figure.position?.start.offset ?? 0
  const at = reading.source.indexOf(written, start)
  const isInside = at >= 0 && at < (figure.position?.end.offset ?? 0) + written.length + 200
  const key = isInside ? reading.source.lastIndexOf('apa-note', at) : -1
  if (key >= 0) reading.consume('attributes', positionAt(reading.source, key, at))
  const words = reading.parseInline(written, [{ text: 0, source: isInside ? at : start }])
  const note = { type: 'paragraph', children: words } as BlockContent
  const caption = figure.children.find((child) => child.type === 'caption')
  if (caption?.type === 'caption') caption.children.push(note)
  else figure.children.push({ type: 'caption', children: [note] })
}

/** apaquarto's `apa-note` of figures and tables (its manual, “Figure and table notes”). */
export const floatNote: Construct = {
  name: 'float-note',
  finish(tree, reading) {
    if (!reading.source.includes('apa-note=')) return
    const open: Node[] = [tree]
    for (let node = open.pop(); node; node = open.pop()) {
      if (node.type === 'figure') takeNote(node as unknown as Figure, reading)
      if ('children' in node) open.push(...(node as Parent).children)
    }
  },
}
