import type { Text } from '../../../document/nodes.ts'
import { type Result, text as textOf } from '../element.ts'

/** Text, as it is. */
export function text(node: Text): Result {
  return textOf(node.value)
}
