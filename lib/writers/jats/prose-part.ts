import type { ElementContent } from 'xast'
import type { FrontMatterPart } from '../../document/nodes.ts'
import type { State } from './state.ts'

/** The parts of the front matter that are prose, of one kind. */
export function proseParts(kind: FrontMatterPart['part'], state: State): FrontMatterPart[] {
  return (state.document.frontMatter?.children ?? []).filter((part) => part.part === kind)
}

/**
 * The inline content of a field of the front matter: its nodes, or its bare text where it was not read as prose.
 * Nothing where the field is not set.
 */
export function prosePart(
  kind: 'title' | 'subtitle' | 'shortTitle',
  state: State,
): ElementContent[] | undefined {
  const part = proseParts(kind, state)[0]
  if (part) return state.all(part.children)
  const text = state.document.metadata[kind]
  return text ? [{ type: 'text', value: text }] : undefined
}
