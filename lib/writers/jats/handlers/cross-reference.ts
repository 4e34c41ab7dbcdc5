import type { CrossReference } from '../../../document/nodes.ts'
import { element, generatedWords } from '../element.ts'
import type { Result, State } from '../state.ts'

/** A reference to a part of this document. One whose target is not there is only its words. */
export function crossReference(node: CrossReference, state: State): Result {
  const words = state.all(node.children)
  // A label that the author put words before says itself which part is made.
  const isMarked = node.form === 'text' || node.children.some((child) => child.data?.generated)
  const content = isMarked ? words : generatedWords(words)
  const target = state.document.targets.get(node.identifier)
  if (!target) return content
  return element('xref', { rid: state.ids.of(target.id) }, content)
}
