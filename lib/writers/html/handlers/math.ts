import type { MathBlock } from '../../../document/nodes.ts'
import { element, generated, type Result } from '../element.ts'
import { formula } from '../formula.ts'
import type { State } from '../state.ts'

/** A displayed formula, with its number where it has one. */
export function math(node: MathBlock, state: State): Result {
  // A formula wider than the page scrolls in its box; who has only a keyboard must reach it.
  const box = element('span', { className: ['equation-scroll'], tabIndex: 0 }, [
    formula(node, 'block', state),
  ])
  const number = node.number ? generated('number', `(${node.number})`) : undefined
  return element('div', { className: ['equation'] }, [box, number])
}
