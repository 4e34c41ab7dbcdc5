import type { Raw } from '../../../document/nodes.ts'
import { element, type Result } from '../element.ts'

/** Markup that has no meaning here, shown as its source. */
export function raw(node: Raw): Result {
  const code = element('code', { className: ['raw'] }, [node.value])
  return node.display === 'block' ? element('pre', { className: ['raw-block'], tabIndex: 0 }, [code]) : code
}
