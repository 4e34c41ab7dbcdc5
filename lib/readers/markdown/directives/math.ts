import { addAttributes } from '../attributes.ts'
import { mathBlock } from '../constructs/math.ts'
import type { DirectiveReader } from './directive.ts'

/** A displayed formula in TeX: the argument's and the body's. */
export const math: DirectiveReader = ({ argument, body, attributes, position }) => {
  const tex = [argument.text, body.text].filter((text) => text.trim()).join('\n')
  const node = mathBlock(tex, { position })
  if (attributes.id) node.id = attributes.id
  addAttributes(node, attributes)
  return [node]
}
