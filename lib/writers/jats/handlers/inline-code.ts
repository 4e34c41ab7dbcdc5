import type { InlineCode } from 'mdast'
import { element } from '../element.ts'
import type { Result } from '../state.ts'

/** Code in the line. */
export function inlineCode(node: InlineCode): Result {
  return element('monospace', {}, node.value)
}
