import type { Literal, Node } from 'unist'

/** TeX among Markdown before it is understood. Lives only inside the reader. */
export interface TexDraft extends Literal {
  type: 'tex'
  /** Name of the first command, or of the environment. */
  name: string
  /** The source. */
  value: string
}

/** The node as TeX that is not understood yet, if it is that. */
export function asTexDraft(node: Node | undefined): TexDraft | undefined {
  return node?.type === 'tex' ? (node as TexDraft) : undefined
}
