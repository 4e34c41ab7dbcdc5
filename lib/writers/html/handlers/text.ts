import type { Text } from '../../../document/nodes.ts'
import { type Result, text as textOf } from '../element.ts'

/** Text, as it is; with its place in the manuscript, where it is the author's own. */
export function text(node: Text): Result {
  const made = textOf(node.value)
  if (node.position && !node.data?.generated) made.position = node.position
  return made
}
