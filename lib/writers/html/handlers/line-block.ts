import type { LineBlock } from '../../../document/nodes.ts'
import { element, type Result, text } from '../element.ts'
import type { State } from '../state.ts'

/** Lines whose breaks count. */
export function lineBlock(node: LineBlock, state: State): Result {
  return element('div', { className: ['line-block'] }, [text('\n'), ...state.blocks(node.children)])
}
