import type { Element } from 'xast'
import { element, generatedText, placed } from '../element.ts'
import { noteId } from '../note-id.ts'
import type { State } from '../state.ts'

/** The notes, in the order of their first call. */
export function notes(state: State): Element | undefined {
  const list = state.document.notes.map((note, index) => {
    const made = element(
      'fn',
      { id: state.ids.of(noteId(note.identifier)) },
      element('label', {}, generatedText(note.label ?? String(index + 1))),
      state.blocks('fn', note.children),
    )
    return placed(made, note.position && { position: note.position })
  })
  return list.length > 0 ? element('fn-group', {}, list) : undefined
}
