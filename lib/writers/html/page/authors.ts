import type { ElementContent } from 'hast'
import type { Affiliation } from '../../../frontmatter/affiliations.ts'
import type { Contributor } from '../../../frontmatter/contributors.ts'
import { element, generated, text } from '../element.ts'
import type { State } from '../state.ts'
import { affiliationText } from './affiliation-text.ts'
import { fullName } from './names.ts'

/** Marks of the byline, in the order in which journals use them. */
const marks = { corresponding: '*', equal: '†', deceased: '‡' }

/** The byline: authors, affiliations, correspondence, notes on authors. Without authors there is none. */
export function authors(state: State): ElementContent[] {
  const { contributors, affiliations } = state.document.metadata
  const used = usedAffiliations(contributors, affiliations)
  const numbers = new Map(used.map((affiliation, index) => [affiliation.id, index + 1]))
  // The only one is everybody's, unless somebody has none.
  const isNumbered =
    contributors.length > 0 && (used.length > 1 || contributors.some((one) => one.affiliations.length === 0))
  return [
    byline(contributors, isNumbered ? numbers : new Map(), state),
    affiliationList(used, isNumbered, state),
    correspondence(contributors, state),
    ...(contributors.some((one) => one.corresponding && !one.email)
      ? [legend(marks.corresponding, state.terms.correspondingAuthor)]
      : []),
    sharedNote(contributors, 'equal', state),
    sharedNote(contributors, 'deceased', state),
    ...ownNotes(contributors),
    ...members(contributors, state),
  ].filter((part) => part !== undefined)
}

/** Affiliations in the order in which the authors name them, then those that nobody names. */
function usedAffiliations(contributors: Contributor[], affiliations: Affiliation[]): Affiliation[] {
  const byId = new Map(affiliations.map((affiliation) => [affiliation.id, affiliation]))
  const named = contributors.flatMap((contributor) => contributor.affiliations)
  return [...new Set([...named, ...byId.keys()])].flatMap((id) => byId.get(id) ?? [])
}

function byline(contributors: Contributor[], numbers: Map<string, number>, state: State) {
  if (contributors.length === 0) return undefined
  return element(
    'p',
    { className: ['authors'] },
    contributors.flatMap((contributor, index) => [
      ...(index > 0 ? [text(', ')] : []),
      element('span', { className: ['author'] }, [
        element('span', { className: ['name'], dataField: `contributors.${index}` }, [fullName(contributor)]),
        ...(contributor.degrees
          ? [text(', '), element('span', { className: ['degrees'] }, [contributor.degrees])]
          : []),
        markOf(contributor, numbers),
        orcid(contributor, state),
      ]),
    ]),
  )
}

function markOf(contributor: Contributor, numbers: Map<string, number>) {
  const signs = [
    ...contributor.affiliations.flatMap((id) => numbers.get(id) ?? []),
    ...(contributor.corresponding ? [marks.corresponding] : []),
    ...(contributor.equalContribution ? [marks.equal] : []),
    ...(contributor.deceased ? [marks.deceased] : []),
  ]
  return signs.length > 0 ? element('sup', { dataGenerated: '' }, [signs.join(',')]) : undefined
}

/** ORCID’s display guidelines: the icon, linked to the record by its https URI. */
function orcid(contributor: Contributor, state: State) {
  if (!contributor.orcid) return undefined
  const icon = element('svg', { viewBox: '0 0 24 24', width: 16, height: 16, ariaHidden: 'true' }, [
    element('circle', { cx: '12', cy: '12', r: '12', fill: '#a6ce39' }),
    element('path', {
      fill: '#fff',
      d: 'M7.1 8.2h1.6v8.6H7.1zM7.9 5a1.05 1.05 0 1 1 0 2.1 1.05 1.05 0 0 1 0-2.1zM10.9 8.2h3.4c3.1 0 4.5 2.2 4.5 4.3 0 2.3-1.8 4.3-4.5 4.3h-3.4zm1.6 1.4v5.8h1.8c2.2 0 2.8-1.7 2.8-2.9 0-1.6-1-2.9-2.9-2.9z',
    }),
  ])
  return element(
    'a',
    {
      className: ['orcid'],
      href: `https://orcid.org/${contributor.orcid}`,
      rel: ['noopener'],
      ariaLabel: `${state.labels.orcid}: ${fullName(contributor)}`,
      dataGenerated: '',
    },
    [icon],
  )
}

function affiliationList(affiliations: Affiliation[], isNumbered: boolean, state: State) {
  const index = new Map(state.document.metadata.affiliations.map((one, place) => [one.id, place]))
  const items = affiliations.flatMap((affiliation, place) => {
    const words = affiliationText(affiliation)
    if (!words) return []
    const number = isNumbered ? element('sup', { dataGenerated: '' }, [String(place + 1)]) : undefined
    const span = element('span', { dataField: `affiliations.${index.get(affiliation.id) ?? place}` }, [words])
    return [element('li', {}, [number, ...(number ? [text(' ')] : []), span]), text('\n')]
  })
  return items.length > 0 ? element('ol', { className: ['affiliations'] }, [text('\n'), ...items]) : undefined
}

function correspondence(contributors: Contributor[], state: State) {
  const reachable = contributors.flatMap((contributor, index) =>
    contributor.corresponding && contributor.email ? [{ contributor, index, email: contributor.email }] : [],
  )
  if (reachable.length === 0) return undefined
  return element('p', { className: ['corresponding'] }, [
    generated('label', `${marks.corresponding} ${state.terms.correspondence}:`),
    ...reachable.flatMap(({ contributor, index, email }, place) => [
      text(place > 0 ? ', ' : ' '),
      ...(reachable.length > 1 ? [generated(undefined, `${fullName(contributor)},`), text(' ')] : []),
      element('a', { href: `mailto:${email}`, dataField: `contributors.${index}.email` }, [email]),
    ]),
  ])
}

function sharedNote(contributors: Contributor[], kind: 'equal' | 'deceased', state: State) {
  const applies = contributors.some((one) => (kind === 'equal' ? one.equalContribution : one.deceased))
  if (!applies) return undefined
  const words = kind === 'equal' ? state.terms.equalContribution : state.labels.deceased
  return legend(marks[kind], words)
}

function legend(mark: string, words: string) {
  return element('p', { className: ['author-note'], dataGenerated: '' }, [`${mark} ${words}`])
}

/** Who belongs to a group that signs as a whole. */
function members(contributors: Contributor[], state: State) {
  return contributors.flatMap((contributor, index) =>
    contributor.members?.length
      ? [
          element('p', { className: ['author-note'] }, [
            generated('label', `${state.labels.members} (${fullName(contributor)}):`),
            text(' '),
            element('span', { dataField: `contributors.${index}.members` }, [
              contributor.members.map(fullName).join(', '),
            ]),
          ]),
        ]
      : [],
  )
}

function ownNotes(contributors: Contributor[]) {
  return contributors.flatMap((contributor, index) =>
    contributor.note
      ? [
          element('p', { className: ['author-note'] }, [
            generated('label', `${fullName(contributor)}:`),
            text(' '),
            element('span', { dataField: `contributors.${index}.note` }, [contributor.note]),
          ]),
        ]
      : [],
  )
}
