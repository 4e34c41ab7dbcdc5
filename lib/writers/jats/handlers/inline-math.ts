import type { InlineMath } from '../../../document/nodes.ts'
import { element } from '../element.ts'
import type { Result, State } from '../state.ts'
import { formula } from './math.ts'

/** A formula in the line. */
export function inlineMath(node: InlineMath, state: State): Result {
  return element('inline-formula', {}, formula(node, false, state))
}
