import type { Element } from 'xast'
import type { CslItem, CslName, Reference } from '../../../document/document.ts'
import { type Content, element, placed } from '../element.ts'
import type { Field } from './field.ts'
import { referencePlace } from './reference-place.ts'

/** CSL's roles and the nearest `person-group-type` that every version of Publishing admits. */
const types: Record<string, string> = {
  author: 'author',
  'container-author': 'author',
  editor: 'editor',
  'collection-editor': 'editor',
  'editorial-director': 'editor',
  translator: 'translator',
  compiler: 'compiler',
  curator: 'curator',
  director: 'director',
  illustrator: 'illustrator',
}

/** Roles without a type of their own: they say what they are in `role`. */
const others = [
  'chair',
  'composer',
  'contributor',
  'executive-producer',
  'guest',
  'host',
  'interviewer',
  'narrator',
  'organizer',
  'original-author',
  'performer',
  'producer',
  'recipient',
  'reviewed-author',
  'script-writer',
  'series-creator',
]

/** The people who made the work itself. */
export const authors: Field = (item, reference) =>
  group(item, 'author', item.type === 'patent' ? 'inventor' : 'author', reference)

/** Everyone else who is named, each role a group of its own. */
export const contributors: Field = (item, reference) => [
  Object.keys(types)
    .filter((role) => role !== 'author')
    .map((role) => group(item, role, types[role], reference)),
  others.map((role) => group(item, role, undefined, reference)),
]

function group(item: CslItem, role: string, type: string | undefined, reference: Reference): Content {
  const names = item[role] as CslName[] | undefined
  if (!Array.isArray(names) || names.length === 0) return undefined
  const people = names.map(person).filter((name) => name !== undefined)
  if (people.length === 0) return undefined
  const made = element(
    'person-group',
    { 'person-group-type': type },
    people,
    !type && element('role', {}, role.replaceAll('-', ' ')),
  )
  return placed(made, referencePlace(reference.entry, role))
}

/** A person by surname and given names, particles where they belong; a body as `collab`; “and others” as `etal`. */
function person(name: CslName): Element | undefined {
  if (name.literal === 'others' || (name.family === 'others' && !name.given)) return element('etal')
  if (name.literal) return element('collab', {}, name.literal)
  const surname = [name['dropping-particle'], name['non-dropping-particle'], name.family]
    .filter(Boolean)
    .join(' ')
  if (!surname) return name.given ? element('name', {}, element('given-names', {}, name.given)) : undefined
  return element(
    'name',
    {},
    element('surname', {}, surname),
    name.given && element('given-names', {}, name.given),
    name.suffix && element('suffix', {}, name.suffix),
  )
}
