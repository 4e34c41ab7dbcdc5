import type { PhrasingContent } from '../../../document/nodes.ts'
import { placeOf } from '../../../document/offset-map.ts'
import { slicePart } from '../fence.ts'
import { box } from './box.ts'
import type { DirectiveReader } from './directive.ts'

/** `{solution} label`: what is solved is the title (sphinx-exercise, “Solution Directive”). */
export const solution: DirectiveReader = (directive) => {
  const { argument, attributes, reading } = directive
  const classes = [...(attributes.classes ?? []), 'unnumbered']
  const label = argument.text.replace(/^#/, '')
  const rest = { ...directive, argument: slicePart(argument, 0, 0), attributes: { ...attributes, classes } }
  const [node] = box(rest)
  if (node?.type !== 'division' || !label) return node ? [node] : []
  const position = placeOf(argument.map, 0, argument.text.length, reading.source)
  const generated = (value: string): PhrasingContent => ({ type: 'text', value, data: { generated: true } })
  const reference: PhrasingContent = {
    type: 'crossReference',
    identifier: label,
    form: 'label',
    children: [],
    position,
  }
  node.title = [generated('('), reference, generated(')')]
  return [node]
}
