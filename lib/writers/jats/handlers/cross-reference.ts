import type { ElementContent } from 'xast'
import type { CrossReference } from '../../../document/nodes.ts'
import { citedWords, element } from '../element.ts'
import type { Result, State } from '../state.ts'

/** A reference to a part of this document. One whose target is not there is only its words. */
export function crossReference(node: CrossReference, state: State): Result {
  const words = state.all(node.children)
  // A label that the author put words before says itself which part is made.
  const isMarked = node.form === 'text' || node.children.some((child) => child.data?.generated)
  citedWords(isMarked ? madeTexts(words) : words)
  const target = state.document.targets.get(node.identifier)
  if (!target) return words
  return element('xref', { rid: state.ids.of(target.id) }, words)
}

/** The texts that the writer made, among words of the author's. */
function madeTexts(nodes: readonly ElementContent[]): ElementContent[] {
  return nodes.flatMap((node) => {
    if (node.type === 'element') return node.name === 'named-content' ? [] : madeTexts(node.children)
    return node.type === 'text' && node.data?.generated ? [node] : []
  })
}
