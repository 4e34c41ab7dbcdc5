import { element, generatedText, placed } from '../element.ts'
import { proseParts } from '../prose-part.ts'
import type { Result, State } from '../state.ts'

/** `fn-type` of the statements that are notes on the authors. */
const types: Record<string, string> = {
  competingInterests: 'coi-statement',
  authorContributions: 'con',
}

/** Whom to write to, what an author's footnote says, and the statements that are about the authors. */
export function authorNotes(state: State): Result {
  const people = state.document.metadata.contributors
  const letters = people.map((person, index) => {
    if (!person.corresponding || !person.email) return undefined
    const address = placed(element('email', {}, person.email), state.place(`contributors.${index}.email`))
    return placed(
      element(
        'corresp',
        { id: state.ids.of(`cor${index + 1}`) },
        element('label', {}, generatedText('*')),
        address,
      ),
      state.place(`contributors.${index}.corresponding`),
    )
  })
  const notes = people.map(
    (person, index) =>
      person.note &&
      placed(
        element(
          'fn',
          { id: state.ids.of(`author-note-${index + 1}`) },
          element('label', {}, generatedText('†')),
          element('p', {}, person.note),
        ),
        state.place(`contributors.${index}.note`),
      ),
  )
  const statements = proseParts('statement', state).map((part) => {
    const type = types[part.name ?? '']
    if (!type) return undefined
    const blocks = state.blocks('fn', part.children)
    return (
      blocks.length > 0 &&
      placed(element('fn', { 'fn-type': type }, blocks), part.position && { position: part.position })
    )
  })
  const made = element('author-notes', {}, letters, notes, statements)
  return made.children.length > 0 && placed(made, state.place('contributors'))
}
