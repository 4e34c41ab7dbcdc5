import type { Raw } from '../../../document/nodes.ts'
import { element } from '../element.ts'
import type { Result } from '../state.ts'

/** Markup of another language: its source, as the reader has reported. */
export function raw(node: Raw): Result {
  return node.display === 'block'
    ? element('preformat', { 'preformat-type': node.format }, node.value)
    : element('monospace', {}, node.value)
}
