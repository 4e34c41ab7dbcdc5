import type { Text } from 'mdast'
import type { Result } from '../state.ts'

/** Words. */
export function text(node: Text): Result {
  return { type: 'text', value: node.value, data: node.data?.generated ? { generated: true } : {} }
}
