import type { Span } from '../../../document/nodes.ts'
import { element, type Result } from '../element.ts'
import type { State } from '../state.ts'

/** A run of text with a language, a direction or a class. */
export function span(node: Span, state: State): Result {
  return element('span', { lang: node.lang, dir: node.dir }, state.all(node.children))
}
