import type { PhrasingContent } from 'mdast'
import type { Node, Position } from 'unist'
import type { Reading } from './construct.ts'
import { asTexDraft } from './tex/draft.ts'

/** A label that names the thing around it: LaTeX's `\label{fig:map}`, or an empty span, `[]{#fig:map}`. */
export interface Label {
  id: string
  position?: Position
}

/** Takes the first label out of inline content; further ones stay. */
export function takeLabel(
  content: PhrasingContent[],
  reading: Reading,
): { content: PhrasingContent[]; label?: Label } {
  const node = content.map(asTexDraft).find((draft) => draft?.name === 'label')
  if (!node) return takeEmptySpan(content)
  const id = /\{([^{}]*)\}/.exec(node.value)?.[1]?.trim() ?? ''
  reading.consume('label', node.position)
  return { content: content.filter((other: Node) => other !== node), label: { id, position: node.position } }
}

function takeEmptySpan(content: PhrasingContent[]): { content: PhrasingContent[]; label?: Label } {
  const node = content.find(
    (child) => child.type === 'span' && child.children.length === 0 && child.data?.attributes?.id,
  )
  const id = node?.data?.attributes?.id
  if (!node || !id) return { content }
  return {
    content: content.filter((other) => other !== node),
    label: { id, ...(node.position && { position: node.position }) },
  }
}
