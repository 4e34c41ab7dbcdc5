import type { Element } from 'hast'
import { element, lines, text } from '../element.ts'
import type { State } from '../state.ts'
import { backLinkList } from './back-links.ts'

/** The notes at the end, each with links back to its calls. */
export function notes(state: State): Element | undefined {
  const { document, ids, terms } = state
  if (document.notes.length === 0) return undefined
  const id = ids.claim('notes')
  const titleId = ids.claim('notes-title')
  state.level = 2
  const items = document.notes.map((note) => {
    const content = state.blocks(note.children)
    const links = backLinks(note.identifier, state)
    // Beside the last words, not on a line of its own.
    const last = content.findLast((one) => one.type === 'element')
    if (links && last?.type === 'element' && last.tagName === 'p') last.children.push(text(' '), links)
    else if (links) content.push(links)
    return state.within(note, element('li', { className: ['note'], value: numberOf(note.label) }, content))
  })
  state.level = 1
  return element('section', { className: ['notes'], id, ariaLabelledBy: [titleId] }, [
    text('\n'),
    element('h2', { id: titleId, dataGenerated: '' }, [terms.notes]),
    text('\n'),
    element('ol', {}, [text('\n'), ...lines(items.flat())]),
    text('\n'),
  ])
}

/** Lists number themselves; a note whose label is a number keeps it where a note before it is missing. */
function numberOf(label: string | null | undefined): string | undefined {
  return label && /^\d{1,6}$/.test(label) ? label : undefined
}

function backLinks(identifier: string, state: State): Element | undefined {
  const calls = state.ids.calls(identifier)
  return backLinkList(calls, state.labels.backToText)
}
