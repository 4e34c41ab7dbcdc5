import type { Element, ElementContent } from 'hast'
import { element } from '../html/element.ts'
import type { ProofNote } from './proof-note.ts'

const names = { error: 'Error', warning: 'Warning', suggestion: 'Suggestion' } as const

/**
 * A note of a proof: the number that calls it, and the note itself. All of it is phrasing content, so that it can
 * stand in the middle of a paragraph.
 */
export function renderNote(note: ProofNote, total: number): ElementContent[] {
  const { number, kind, severity } = note
  const what = kind === 'query' ? 'Author query' : names[severity]
  const id = `note-${number}`
  const call = element('button', {
    type: 'button',
    className: ['call'],
    dataNote: `${number}`,
    dataKind: kind,
    dataSeverity: severity,
    ariaLabel: `Note ${number}: ${what}`,
    ariaControls: [id],
    ariaExpanded: 'false',
  })
  call.children.push({ type: 'text', value: `${number}` })
  const body = element(
    'span',
    {
      id,
      className: ['proof-note'],
      role: 'note',
      tabIndex: -1,
      lang: 'en',
      dir: 'ltr',
      dataNote: `${number}`,
      dataKind: kind,
      dataSeverity: severity,
      ariaLabel: `Note ${number} of ${total}, ${what}`,
    },
    [
      part('note-head', [
        part('note-number', [`${number}`]),
        part('note-kind', [what]),
        part('note-place', [place(note)]),
      ]),
      part('note-reason', quoted(note.reason)),
      part('note-more', [
        ...note.choices.slice(0, 3).map((choice) => change(note, choice)),
        note.certain ? part('note-certain', ['Certain: a build corrects this by itself.']) : undefined,
        note.note ? part('note-evidence', quoted(note.note)) : undefined,
        note.cause ? part('note-evidence', quoted(note.cause)) : undefined,
        part('note-rule', [note.rule]),
      ]),
      part('note-actions', actions(note)),
    ],
  )
  return [call, body]
}

function place({ line, file }: ProofNote): string {
  return [file, line && `line ${line}`].filter(Boolean).join(', ')
}

function change({ before = '' }: ProofNote, choice: string): Element {
  return part('note-change', [
    before === '' ? undefined : element('del', {}, [shown(before)]),
    before === '' ? undefined : ' ',
    // A word of ours must not look like one to put in.
    choice === '' ? element('i', {}, ['taken out']) : element('ins', {}, [shown(choice)]),
  ])
}

// White space alone would not be seen.
function shown(text: string): string {
  return /^\s|\s$|\s\s/.test(text) ? text.replace(/ /g, '\u2423') : text
}

function actions(note: ProofNote): Element[] {
  const { choices } = note
  const accept = choices
    .slice(0, 3)
    .map((choice, index) =>
      button(
        'accept',
        index === 0 ? 'a' : undefined,
        choices.length > 1 ? `“${shown(choice)}”` : 'Accept',
        `${index}`,
      ),
    )
  return [
    ...accept,
    button('reject', 'r', note.kind === 'query' ? 'Settled' : 'Reject'),
    button('comment', 'c', note.kind === 'query' ? 'Answer' : 'Comment'),
    element('textarea', {
      rows: 2,
      ariaLabel: `${note.kind === 'query' ? 'Answer' : 'Comment'} to note ${note.number}`,
      placeholder: note.kind === 'query' ? 'Your answer' : 'Your comment',
      hidden: true,
    }),
  ]
}

function button(action: string, key: string | undefined, label: string, choice?: string): Element {
  return element('button', { type: 'button', dataAction: action, dataChoice: choice, ariaPressed: 'false' }, [
    label,
    key ? element('kbd', { ariaHidden: 'true' }, [key]) : undefined,
  ])
}

/** Words between backticks are the manuscript's. */
function quoted(text: string): (Element | string)[] {
  return text
    .split(/`([^`\n]+)`/)
    .map((piece, index) => (index % 2 === 1 ? element('span', { className: ['literal'] }, [piece]) : piece))
    .filter((piece) => piece !== '')
}

function part(className: string, children: (ElementContent | string | undefined)[]): Element {
  return element('span', { className: [className] }, children)
}
