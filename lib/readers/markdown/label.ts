import type { PhrasingContent } from 'mdast'
import type { Node, Position } from 'unist'
import type { Reading } from './construct.ts'
import { asTexDraft } from './tex/draft.ts'

/** A label that names the thing around it: LaTeX's `\label{fig:map}`. */
export interface Label {
  id: string
  position?: Position
}

/** Takes the first `\label` out of inline content; further ones stay. */
export function takeLabel(
  content: PhrasingContent[],
  reading: Reading,
): { content: PhrasingContent[]; label?: Label } {
  const node = content.map(asTexDraft).find((draft) => draft?.name === 'label')
  if (!node) return { content }
  const id = /\{([^{}]*)\}/.exec(node.value)?.[1]?.trim() ?? ''
  reading.consume('label', node.position)
  return { content: content.filter((other: Node) => other !== node), label: { id, position: node.position } }
}
