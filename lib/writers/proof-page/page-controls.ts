import type { Element } from 'hast'
import { element } from '../html/element.ts'
import type { ProofNote } from './proof-note.ts'

const groups = [
  { group: 'query', label: 'Queries' },
  { group: 'error', label: 'Errors' },
  { group: 'warning', label: 'Warnings' },
  { group: 'suggestion', label: 'Suggestions' },
] as const

const keys = [
  ['n', 'next note'],
  ['p', 'previous note'],
  ['a', 'accept'],
  ['r', 'reject'],
  ['c', 'comment'],
  ['u', 'undo the decision'],
  ['Esc', 'close'],
] as const

/** The bar of a proof: where it stands, which notes are shown, the way from note to note, saving. */
export function controls(name: string, notes: readonly ProofNote[]): Element[] {
  const shown = groups.map(({ group, label }) => ({ group, label, count: count(notes, group) }))
  return [
    element('a', { className: ['skip-link'], href: '#main' }, ['Skip to the text']),
    element('header', { className: ['proof-bar'], lang: 'en', dir: 'ltr' }, [
      element('span', { className: ['proof-name'] }, [element('b', {}, ['Proof']), ` ${name}`]),
      element(
        'span',
        { className: ['proof-filters'], role: 'group', ariaLabel: 'Notes to show' },
        shown
          .filter(({ count }) => count > 0)
          .map(({ group, label, count }) =>
            element('button', { type: 'button', dataFilter: group, ariaPressed: 'true' }, [
              `${label} `,
              element('span', { className: ['count'] }, [`${count}`]),
            ]),
          ),
      ),
      element('span', { className: ['proof-way'] }, [
        element('button', { type: 'button', dataGo: 'previous', ariaLabel: 'Previous note' }, ['←']),
        element('button', { type: 'button', dataGo: 'next', ariaLabel: 'Next note' }, ['→']),
      ]),
      element('button', { type: 'button', id: 'save', disabled: true }, ['Save decisions']),
      element('details', { className: ['proof-keys'] }, [
        element('summary', {}, ['Keys']),
        element(
          'dl',
          {},
          keys.map(([key, does]) =>
            element('div', {}, [element('dt', {}, [element('kbd', {}, [key])]), element('dd', {}, [does])]),
          ),
        ),
        element('label', {}, [
          element('input', { type: 'checkbox', id: 'shortcuts', checked: true }),
          ' Single keys work',
        ]),
      ]),
    ]),
    element('p', { className: ['proof-said'], id: 'said', role: 'status', ariaLive: 'polite', lang: 'en' }),
  ]
}

function count(notes: readonly ProofNote[], group: string): number {
  return notes.filter((note) => (note.kind === 'query' ? 'query' : note.severity) === group).length
}
