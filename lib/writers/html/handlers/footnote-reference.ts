import type { FootnoteReference } from 'mdast'
import { element, generated, type Result } from '../element.ts'
import type { State } from '../state.ts'

/** The call of a note. */
export function footnoteReference(node: FootnoteReference, state: State): Result {
  const number = node.label ?? node.identifier
  const note = state.ids.note(node.identifier)
  const sup = element('sup', { dataGenerated: '' }, [number])
  if (!note) return generated('note-call unresolved', `[^${number}]`)
  if (state.inLink) return element('span', { className: ['note-call'] }, [sup])
  return element('a', { className: ['note-call'], href: `#${note}` }, [sup])
}
