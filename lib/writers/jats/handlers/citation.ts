import type { Citation } from '../../../document/nodes.ts'
import { citedWords, element, generatedText } from '../element.ts'
import type { Result, State } from '../state.ts'

/** A citation as its style words it. One that could not be resolved shows its keys, as something to mend. */
export function citation(node: Citation, state: State): Result {
  if (node.children.length > 0) return citedWords(state.all(node.children))
  const keys = node.items.map((item) => `${item.key}?`).join('; ')
  return element('named-content', { 'content-type': 'unresolved-citation' }, generatedText(`(${keys})`))
}
