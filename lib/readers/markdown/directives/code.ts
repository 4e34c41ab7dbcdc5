import type { Code } from 'mdast'
import { addAttributes } from '../attributes.ts'
import type { DirectiveReader } from './directive.ts'

/** Code that is shown: `{code}`, `{code-block} python`. */
export const code: DirectiveReader = ({ argument, body, attributes, position }) => {
  // A blank line parts the options from the code.
  const value = body.text.replace(/^(?:[ \t]*\n)+/, '')
  const node: Code = { type: 'code', lang: argument.text || null, meta: null, value, position }
  addAttributes(node, attributes)
  return [node]
}
