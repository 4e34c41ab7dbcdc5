import type { Code } from 'mdast'
import { addAttributes } from '../attributes.ts'
import type { DirectiveReader } from './directive.ts'

/** Code that is shown: `{code}`, `{code-block} python`. */
export const code: DirectiveReader = ({ argument, body, attributes, position }) => {
  const node: Code = { type: 'code', lang: argument.text || null, meta: null, value: body.text, position }
  addAttributes(node, attributes)
  return [node]
}
