import type { Element } from 'xast'
import type { Contributor, Member } from '../../../frontmatter/contributors.ts'
import { element, generatedText, placed } from '../element.ts'
import { externalLink } from '../external-link.ts'
import type { Result, State } from '../state.ts'
import { affiliations } from './affiliations.ts'
import { noteSign } from './author-notes.ts'
import { creditRole } from './credit-roles.ts'

/** The authors and, after them, where they work. */
export function contributors(state: State): Result {
  const people = state.document.metadata.contributors
  const group =
    people.length > 0 &&
    element(
      'contrib-group',
      { 'content-type': 'author' },
      people.map((_, i) => contrib(i, state)),
    )
  // An affiliation may stand in a group of contributors; without contributors it stands by itself.
  const places = affiliations(state)
  if (group) group.children.push(...places)
  return group || places
}

function contrib(index: number, state: State): Element {
  const { contributors: people, affiliations: institutions } = state.document.metadata
  const person = people[index]!
  const path = `contributors.${index}`
  const equals = people.filter((other) => other.equalContribution).length
  const attributes = {
    'contrib-type': 'author',
    corresp: person.corresponding ? 'yes' : undefined,
    // JATS4R: one author alone cannot have contributed equally.
    'equal-contrib': person.equalContribution && equals > 1 ? 'yes' : undefined,
    deceased: person.deceased ? 'yes' : undefined,
  }
  const made = element(
    'contrib',
    attributes,
    person.orcid && orcid(person, state, path),
    placed(nameOf(person), state.place(path)),
    person.degrees && placed(element('degrees', {}, person.degrees), state.place(`${path}.degrees`)),
    person.email && placed(element('email', {}, person.email), state.place(`${path}.email`)),
    person.url && placed(externalLink(person.url, person.url), state.place(`${path}.url`)),
    person.roles.map((role, at) => placed(creditRole(role), state.place(`${path}.roles.${at}`))),
    person.affiliations.map((id) => {
      const at = institutions.findIndex((institution) => institution.id === id)
      return at >= 0 && crossReference('aff', state.ids.of(`aff${at + 1}`), String(at + 1))
    }),
    person.corresponding && person.email && crossReference('corresp', state.ids.of(`cor${index + 1}`), '*'),
    person.note &&
      crossReference('author-notes', state.ids.of(`author-note-${index + 1}`), noteSign(index, state)),
  )
  return placed(made, state.place(path))
}

function orcid(person: Contributor, state: State, path: string): Result {
  const authenticated = person.orcidAuthenticated
  const attributes = {
    'contrib-id-type': 'orcid',
    authenticated: authenticated === undefined ? undefined : String(authenticated),
  }
  return placed(
    element('contrib-id', attributes, `https://orcid.org/${person.orcid}`),
    state.place(`${path}.orcid`),
  )
}

/** `name` where the parts are known, `collab` for a group, `string-name` where the author gave one string. */
export function nameOf(person: Contributor | Member): Element {
  if ('collective' in person && person.collective) return collab(person, person.collective)
  if (!person.family) return element('string-name', {}, person.name ?? person.given ?? '')
  return element(
    'name',
    { 'name-style': person.nameStyle ?? 'western' },
    element('surname', {}, [person.particle, person.family].filter(Boolean).join(' ')),
    person.given && element('given-names', {}, person.given),
    person.suffix && element('suffix', {}, person.suffix),
  )
}

/** A group, with its members where they are named (JATS4R “Authors and affiliations”). */
function collab(group: Contributor, name: string): Element {
  const members = (group.members ?? []).map((member) =>
    element(
      'contrib',
      { 'contrib-type': 'collab-member' },
      member.orcid &&
        element('contrib-id', { 'contrib-id-type': 'orcid' }, `https://orcid.org/${member.orcid}`),
      nameOf(member),
      member.degrees && element('degrees', {}, member.degrees),
      member.email && element('email', {}, member.email),
      member.roles.map(creditRole),
    ),
  )
  return element(
    'collab',
    {},
    name,
    members.length > 0 && element('contrib-group', { 'content-type': 'collab-members' }, members),
  )
}

function crossReference(type: string, rid: string, label: string): Element {
  return element('xref', { 'ref-type': type, rid }, generatedText(label))
}
