import { toString as textOf } from 'mdast-util-to-string'
import type { InlineMath } from '../../../document/nodes.ts'
import { element, type Result } from '../element.ts'
import { formula } from '../formula.ts'
import type { State } from '../state.ts'

/** So many signs may be wider than a phone, in a box that scrolls by itself. */
const longest = 24

/** A formula in the line. */
export function inlineMath(node: InlineMath, state: State): Result {
  const math = formula(node, 'inline', state)
  const signs = textOf(math).length - node.value.length
  return element('span', { className: signs > longest ? ['math', 'long'] : ['math'] }, [math])
}
