import type { Blockquote } from 'mdast'
import { element, type Result, text } from '../element.ts'
import type { State } from '../state.ts'

/** A quotation. */
export function blockquote(node: Blockquote, state: State): Result {
  return element('blockquote', {}, [text('\n'), ...state.blocks(node.children)])
}
