import type { Blockquote } from 'mdast'
import { element } from '../element.ts'
import type { Result, State } from '../state.ts'

/** A quotation that stands apart. */
export function blockquote(node: Blockquote, state: State): Result {
  return element('disp-quote', {}, state.blocks('disp-quote', node.children))
}
