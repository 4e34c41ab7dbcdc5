import type { Citation } from '../../../document/nodes.ts'
import { element, generated, type Result } from '../element.ts'
import type { State } from '../state.ts'

/** A citation as its style prints it. One that was never resolved shows its keys. */
export function citation(node: Citation, state: State): Result {
  if (node.children.length === 0) {
    const keys = node.items.map((item) => `@${item.key}`).join('; ')
    return element('span', { className: ['citation', 'unresolved'] }, [generated(undefined, `[${keys}]`)])
  }
  return element('span', { className: ['citation'], dataGenerated: '' }, state.all(node.children))
}
