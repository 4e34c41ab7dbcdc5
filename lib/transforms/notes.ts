import type { FootnoteDefinition, FootnoteReference } from 'mdast'
import { SKIP, visit } from 'unist-util-visit'
import type { VFile } from 'vfile'
import { report } from '../diagnostics/report.ts'
import type { Manuscript } from '../document/document.ts'

/**
 * Takes the notes out of the flow and numbers them in the order of their first call. A call's and a note's
 * `identifier` becomes the note's id (`n1`), their `label` its number. Notes inside notes are numbered after
 * the note that calls them.
 */
export function remarkNotes() {
  return (manuscript: Manuscript, file: VFile): Manuscript => {
    const definitions = takeDefinitions(manuscript)
    const notes: FootnoteDefinition[] = []
    const numbers = new Map<string, number>()
    const numberCalls = (call: FootnoteReference) => {
      const definition = definitions.get(call.identifier)
      if (!definition) return
      const number = numbers.get(call.identifier) ?? notes.push(definition)
      numbers.set(call.identifier, number)
      call.identifier = `n${number}`
      call.label = String(number)
    }
    visit(manuscript, 'footnoteReference', numberCalls)
    // `notes` grows while it is walked: a note may call further notes.
    for (const note of notes) visit(note, 'footnoteReference', numberCalls)
    for (const [key, definition] of definitions) {
      if (numbers.has(key)) continue
      const label = definition.label ?? key
      report(file, 'transform/note-without-call', {
        reason: `Unexpected note \`${label}\` that no text calls, expected a call \`[^${label}]\``,
        place: definition.position,
        note: 'It stands at the end of the notes, so that nothing is lost. Call it or remove it.',
      })
      notes.push(definition)
    }
    for (const [index, note] of notes.entries()) {
      note.identifier = `n${index + 1}`
      note.label = String(index + 1)
    }
    manuscript.data.manuscript.notes = notes
    return manuscript
  }
}

function takeDefinitions(manuscript: Manuscript): Map<string, FootnoteDefinition> {
  const definitions = new Map<string, FootnoteDefinition>()
  visit(manuscript, 'footnoteDefinition', (node: FootnoteDefinition, index, parent) => {
    if (!parent || index === undefined) return
    parent.children.splice(index, 1)
    if (!definitions.has(node.identifier)) definitions.set(node.identifier, node)
    return [SKIP, index]
  })
  return definitions
}
