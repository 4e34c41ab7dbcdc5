import type { FootnoteReference } from 'mdast'
import { element, generatedText } from '../element.ts'
import { noteId } from '../note-id.ts'
import type { Result, State } from '../state.ts'

/** The call of a note; the notes stand in `back`. */
export function footnoteReference(node: FootnoteReference, state: State): Result {
  const label = state.noteLabels.get(node.identifier)
  if (!label) return undefined
  return element(
    'xref',
    { rid: state.ids.of(noteId(node.identifier)) },
    element('sup', {}, generatedText(label)),
  )
}
