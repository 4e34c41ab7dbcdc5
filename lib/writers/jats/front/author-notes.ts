import type { Element } from 'xast'
import { element, generated, placed } from '../element.ts'
import { proseParts } from '../prose-part.ts'
import type { Result, State } from '../state.ts'

/** `fn-type` of the statements that are notes on the authors. */
const types: Record<string, string> = {
  competingInterests: 'coi-statement',
  authorContributions: 'con',
  authorNote: 'other',
}

/** Whom to write to, what an author's footnote says, and the statements that are about the authors. */
export function authorNotes(state: State): Result {
  const { contributors } = state.document.metadata
  const made = element(
    'author-notes',
    {},
    contributors.map((_, index) => correspondence(index, state)),
    contributors.map((_, index) => note(index, state)),
    statements(state),
  )
  return made.children.length > 0 && placed(made, state.place('contributors'))
}

function correspondence(index: number, state: State): Result {
  const { corresponding, email } = state.document.metadata.contributors[index]!
  if (!corresponding || !email) return undefined
  const made = element(
    'corresp',
    { id: state.ids.of(`cor${index + 1}`) },
    element('label', {}, '*'),
    placed(element('email', {}, email), state.place(`contributors.${index}.email`)),
  )
  return generated(placed(made, state.place(`contributors.${index}.corresponding`)))
}

function note(index: number, state: State): Result {
  const text = state.document.metadata.contributors[index]!.note
  if (!text) return undefined
  const id = state.ids.of(`author-note-${index + 1}`)
  const made = element('fn', { id }, element('label', {}, noteSign(index, state)), element('p', {}, text))
  return generated(placed(made, state.place(`contributors.${index}.note`)))
}

/** What calls an author's footnote: a sign of its own for each, in the order of printers, then doubled. */
export function noteSign(index: number, state: State): string {
  const before = state.document.metadata.contributors.slice(0, index).filter((person) => person.note).length
  return signs[before % signs.length]!.repeat(1 + Math.floor(before / signs.length))
}
const signs = ['†', '‡', '§', '¶', '#']

function statements(state: State): Element[] {
  return proseParts('statement', state).flatMap((part) => {
    const type = types[part.name ?? '']
    if (!type || part.children.length === 0) return []
    const id = state.ids.of(`statement-${part.name}`)
    const made = element('fn', { id, 'fn-type': type }, state.blocks('fn', part.children))
    return [placed(made, part.position ? { position: part.position } : state.place(part.path))]
  })
}
