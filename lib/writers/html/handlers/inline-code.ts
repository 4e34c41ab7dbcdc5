import type { InlineCode } from 'mdast'
import { element, type Result } from '../element.ts'

/** Code in the line. */
export function inlineCode(node: InlineCode): Result {
  return element('code', {}, [node.value])
}
