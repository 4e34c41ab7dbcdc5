import type { Element } from 'hast'
import type { InlineMath, MathBlock } from '../../document/nodes.ts'
import { element } from './element.ts'
import type { State } from './state.ts'

/** MathML of a formula. One that cannot be read is a message; its TeX stays visible. */
export function formula(node: MathBlock | InlineMath, display: 'block' | 'inline', state: State): Element {
  const rendered = state.renderMath?.(node.value, display) ?? { reason: 'no converter is loaded' }
  if ('math' in rendered) return rendered.math
  state.formulaFaults.add(node, rendered.reason)
  return element('code', { className: ['math-error'] }, [node.value])
}
