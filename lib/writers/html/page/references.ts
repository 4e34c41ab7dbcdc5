import type { Element } from 'hast'
import { directionOf } from '../../../document/direction.ts'
import type { Reference } from '../../../document/document.ts'
import { element, lines, text } from '../element.ts'
import type { State } from '../state.ts'
import { backLinkList } from './back-links.ts'

/** The list of references, without a heading. */
export function referenceList(state: State): Element | undefined {
  state.hasReferenceList = true
  const { references } = state.document
  if (references.length === 0) return undefined
  const isLabelled = references.some((reference) => reference.label)
  return element('ol', { className: ['reference-list', ...(isLabelled ? ['labelled'] : [])] }, [
    text('\n'),
    ...lines(references.map((reference) => entry(reference, state))),
  ])
}

/** The list of references under a heading of its own. */
export function referenceSection(state: State): Element | undefined {
  const list = referenceList(state)
  if (!list) return undefined
  const id = state.ids.claim('references')
  const titleId = state.ids.claim('references-title')
  return element('section', { className: ['references'], id, ariaLabelledBy: [titleId] }, [
    text('\n'),
    element(`h${Math.min(6, state.level + 1)}`, { id: titleId, dataGenerated: '' }, [
      state.document.metadata.referencesTitle ?? state.terms.references,
    ]),
    text('\n'),
    list,
    text('\n'),
  ])
}

function entry(reference: Reference, state: State): Element {
  const label = reference.label
    ? [element('span', { className: ['label'] }, [reference.label]), text(' ')]
    : []
  const links = backLinks(reference, state)
  // An entry hangs from the side on which its own script begins; labels stand in one column.
  const isMixed = !reference.label && directionOf(state.document.metadata.language) === 'rtl'
  return element(
    'li',
    {
      className: ['reference'],
      id: state.ids.of(reference),
      ...(isMixed && { dir: 'auto' }),
      dataGenerated: '',
    },
    [
      ...label,
      element('span', { className: ['entry'] }, state.all(reference.children)),
      ...(links ? [text(' '), links] : []),
    ],
  )
}

/** Back to each place that cites the work. */
function backLinks(reference: Reference, state: State): Element | undefined {
  const places = [...new Set(reference.citedBy)].flatMap((id) => state.ids.target(id) ?? [])
  return backLinkList(places, state.labels.backToCitation)
}
