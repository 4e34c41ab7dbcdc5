import type { InlineMath } from '../../../document/nodes.ts'
import { element, type Result } from '../element.ts'
import { formula } from '../formula.ts'
import type { State } from '../state.ts'

/** A formula in the line. */
export function inlineMath(node: InlineMath, state: State): Result {
  return element('span', { className: ['math'] }, [formula(node, 'inline', state)])
}
