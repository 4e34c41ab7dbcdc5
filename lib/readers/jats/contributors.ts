import { isAuthor } from './left-out.ts'
import { elementsOf, first, textAt, textOf, within, type XmlElement } from './xml.ts'

/** A part of the front matter, by its keys there; what is undefined is not written. */
export type Entry = Record<string, unknown>

/** The authors, as the front matter lists them. */
export function contributors(meta: XmlElement | undefined, byId: ReadonlyMap<string, XmlElement>): Entry[] {
  const places = affiliationElements(meta)
  return elementsOf(meta, 'contrib-group')
    .flatMap((group) => elementsOf(group, 'contrib'))
    .filter(isAuthor)
    .map((contrib) => {
      const calls = elementsOf(contrib, 'xref')
      const called = (type: string): XmlElement[] =>
        calls
          .filter((call) => call.attributes['ref-type'] === type)
          .flatMap((call) => byId.get(call.attributes.rid ?? '') ?? [])
      const own = places.filter((place) => place.parent === contrib)
      const at = [...called('aff'), ...own].map((place) => String(places.indexOf(place) + 1))
      const correspondence = called('corresp')[0]
      const note = [...called('author-notes'), ...called('fn')]
        .map((fn) => textOf(first(fn, 'p')))
        .find(Boolean)
      return {
        ...person(contrib),
        email:
          textAt(contrib, 'email') ??
          textAt(first(contrib, 'address'), 'email') ??
          textOf(within(correspondence, 'email')[0]),
        corresponding: contrib.attributes.corresp === 'yes' || correspondence !== undefined || undefined,
        'equal-contribution': contrib.attributes['equal-contrib'] === 'yes' || undefined,
        deceased: contrib.attributes.deceased === 'yes' || undefined,
        affiliations: at.length > 0 ? at : undefined,
        note,
      }
    })
}

function person(contrib: XmlElement): Entry {
  const collab = first(contrib, 'collab') ?? first(contrib, 'collab-alternatives/collab')
  const id = elementsOf(contrib, 'contrib-id').find((one) => one.attributes['contrib-id-type'] === 'orcid')
  const roles = elementsOf(contrib, 'role').map((role) => ({
    role: textOf(role) ?? role.attributes['vocab-term'],
    degree: role.attributes['degree-contribution']?.toLowerCase(),
  }))
  const members = within(collab, 'contrib').map(person)
  return {
    ...nameOf(contrib),
    collective: collab && ownText(collab),
    members: members.length > 0 ? members : undefined,
    degrees: textAt(contrib, 'degrees'),
    orcid: textOf(id)?.replace(/^.*\//, ''),
    'orcid-authenticated': id?.attributes.authenticated && id.attributes.authenticated === 'true',
    url: first(contrib, 'ext-link')?.attributes['xlink:href'] ?? textAt(contrib, 'uri'),
    roles: roles.length > 0 ? roles : undefined,
  }
}

/** A person's name by its parts. */
export function nameOf(holder: XmlElement): Entry {
  const name = first(holder, 'name') ?? first(holder, 'name-alternatives/name')
  const style = name?.attributes['name-style']
  if (!name)
    return { name: textAt(holder, 'string-name') ?? (first(holder, 'anonymous') ? 'Anonymous' : undefined) }
  return {
    given: textAt(name, 'given-names'),
    family: textAt(name, 'surname'),
    suffix: textAt(name, 'suffix'),
    'name-style': style === 'western' ? undefined : style,
  }
}

/** A group's name without its members. */
const ownText = (collab: XmlElement): string | undefined =>
  collab.children
    .filter((child) => !('name' in child) || child.name !== 'contrib-group')
    .map((child) => ('text' in child ? child.text : ''))
    .join('')
    .replace(/\s+/g, ' ')
    .trim() || undefined

const affiliationElements = (meta: XmlElement | undefined): XmlElement[] => within(meta, 'aff')

/** The institutions, numbered in their order. */
export function affiliations(meta: XmlElement | undefined): Entry[] {
  return affiliationElements(meta).map((aff, index) => {
    const wraps = within(aff, 'institution')
    const isDepartment = (one: XmlElement): boolean =>
      /^dept|^department/.test(one.attributes['content-type'] ?? '')
    const ids = within(aff, 'institution-id')
    const institution = textOf(wraps.find((one) => !isDepartment(one)))
    const country = first(aff, 'country')
    const said: Entry = {
      department: textOf(wraps.find(isDepartment)),
      institution,
      ror: textOf(ids.find((one) => one.attributes['institution-id-type']?.toLowerCase() === 'ror')),
      street: textAt(aff, 'addr-line'),
      city: textAt(aff, 'city') ?? addressPart(aff, 'city'),
      region: textAt(aff, 'state'),
      'postal-code': textAt(aff, 'postal-code'),
      country: textOf(country),
      url: first(aff, 'ext-link')?.attributes['xlink:href'],
    }
    const id = String(index + 1)
    if (Object.values(said).some(Boolean)) return { id, ...said }
    const label = textAt(aff, 'label') ?? ''
    const text = textOf(aff) ?? ''
    return { id, text: text.startsWith(label) ? text.slice(label.length).trim() : text }
  })
}

const addressPart = (aff: XmlElement, type: string): string | undefined =>
  textOf(within(aff, 'named-content').find((one) => one.attributes['content-type'] === type))
