import { contributor } from '../contributors.ts'
import type { Draft } from '../draft.ts'
import { foldKey } from '../fold-key.ts'
import { isGroupName } from '../person-name.ts'
import { wrongType } from '../shape.ts'
import type { Speak } from '../speak.ts'
import {
  isEmpty,
  type Located,
  type LocatedEntry,
  type LocatedList,
  type LocatedMap,
  type LocatedScalar,
  mapAt,
  scalarAt,
  slice,
} from '../yaml/located.ts'
import type { AffiliationList } from './affiliations.ts'
import { readAuthorText, splitAuthors } from './author-text.ts'
import { nestedAliases } from './nested.ts'
import { readRoles } from './roles.ts'

const affiliationKeys = new Set([
  'affiliation',
  'affiliations',
  'institute',
  'institutes',
  'institution',
  'institutions',
  'affil',
  'affils',
  'organization',
  'organisation',
])
const known = new Set(
  [
    ...Object.keys(contributor.entries),
    ...Object.keys(nestedAliases['contributors.*'] ?? {}),
    'attributes',
    'id',
    'ref',
  ].map(foldKey),
)
const partByAlias = new Map(
  Object.entries(nestedAliases['contributors.*'] ?? {}).map(([alias, part]) => [
    foldKey(alias),
    foldKey(part),
  ]),
)
const roleKeys = new Set(['role', 'roles', 'contributions', 'contribution', 'credit'])

/**
 * Contributors as they are found: a text (`A and B`), a list of texts, JOSS's, pandoc's, Quarto's, Manubot's and
 * MyST's objects. Affiliations that an author gives in full are added to the list; what remains names ids.
 *
 * @param node what stands under `contributors`, `authors` or `author`
 * @param affiliations takes affiliations
 * @param draft takes grants that an author names (`funders`)
 * @returns a list of mappings with the parts of `contributor`, under any of their names
 */
export function readContributors(
  node: Located,
  affiliations: AffiliationList,
  draft: Draft,
  speak: Speak,
): LocatedList {
  const found: Located[] = node.kind === 'list' ? node.items : [node]
  const items = found.flatMap((item): LocatedMap[] => {
    if (isEmpty(item)) return []
    if (item.kind === 'scalar')
      return splitAuthors(item).map((one) => person(readAuthorText(one, true), affiliations, draft, speak))
    if (item.kind === 'map')
      return apart(item, speak)
        .flatMap(people)
        .flatMap((one) => couple(one, speak))
        .map((one) => person(one, affiliations, draft, speak))
    wrongType(item, 'a contributor', speak)
    return []
  })
  return { kind: 'list', span: node.span, items }
}

/** What is one person's alone. */
const personal = new Set(['orcid', 'email', 'mail', 'given', 'family', 'firstname', 'lastname'])

/** `name: Ann One & Bob Two` are two authors, who share what else stands there. */
function couple(map: LocatedMap, speak: Speak): LocatedMap[] {
  const name = map.entries.find(({ key }) => foldKey(key) === 'name')
  if (name?.value.kind !== 'scalar' || map.entries.some(({ key }) => personal.has(foldKey(key)))) return [map]
  const { text } = name.value
  if (!/\s(?:&|and)\s/.test(text) || text.includes(',') || isGroupName(text)) return [map]
  const names = splitAuthors(name.value)
  if (names.length < 2) return [map]
  speak('frontmatter/assigned', name.value.span, {
    reason: `Unexpected ${names.length} names in one \`name\`, expected one contributor each`,
    note: 'Each is read as a contributor with what else stands there. Write one entry for each.',
    actual: text,
  })
  return names.map((value) => ({
    ...map,
    entries: map.entries.map((entry) => (entry === name ? { ...entry, value } : entry)),
  }))
}

/** Two names in one mapping are two authors, of whom the second lacks the hyphen before it. */
function apart(map: LocatedMap, speak: Speak): LocatedMap[] {
  const names = map.entries.flatMap((entry, index) => (foldKey(entry.key) === 'name' ? [index] : []))
  if (names.length < 2 || names[0] !== 0) return [map]
  return names.map((start, index) => {
    const entries = map.entries.slice(start, names[index + 1])
    const span = entries[0]!.keySpan ?? map.span
    if (index > 0)
      speak('frontmatter/duplicate-key', span, {
        reason: 'Unexpected second “name” of one contributor, expected a hyphen before it',
        note: 'It is read as the name of another contributor. Write “- name: …”.',
        actual: 'name',
      })
    return { ...map, entries }
  })
}

/**
 * A mapping is one author, or (pandoc's scholarly metadata) one key that is the author's name or id:
 * `Jane Doe: {email: …}`, `jane: {name: Jane Doe}`, `Jane Doe: Kiel University`; or several such names.
 */
function people(map: LocatedMap): LocatedMap[] {
  const [first] = map.entries
  const isByName = (entry: LocatedEntry) =>
    /\s/.test(entry.key) && entry.value.kind === 'map' && !known.has(foldKey(entry.key))
  if (map.entries.length > 1 && map.entries.every(isByName)) {
    return map.entries.flatMap((entry) => people({ ...map, entries: [entry] }))
  }
  if (!first?.keySpan || map.entries.length > 1 || known.has(foldKey(first.key))) return [map]
  const { value, keySpan } = first
  const name: LocatedEntry = { key: 'name', keySpan, value: scalarAt(keySpan, first.key) }
  if (value.kind === 'map') {
    const isNamed = value.entries.some((entry) => foldKey(entry.key) === 'name')
    return [isNamed ? value : { ...value, entries: [name, ...value.entries] }]
  }
  if (!/\s/.test(first.key)) return [map]
  return [{ ...map, entries: [name, { ...first, key: 'affiliation' }] }]
}

function person(map: LocatedMap, affiliations: AffiliationList, draft: Draft, speak: Speak): LocatedMap {
  const entries: LocatedEntry[] = []
  for (const entry of map.entries.flatMap(flattened).flatMap(nameParts)) {
    const key = foldKey(entry.key)
    if (affiliationKeys.has(key)) {
      const ids = affiliations.resolve(entry.value)
      const first = entries.find((other) => other.key === 'affiliations')?.value
      if (first?.kind === 'list' && ids.length > 0) {
        first.items.push(...ids)
        sayAnother(entry, speak)
      } else if (ids.length > 0)
        entries.push({
          ...entry,
          key: 'affiliations',
          value: { kind: 'list', span: entry.value.span, items: ids },
        })
    } else if (key === 'degrees' && entry.value.kind === 'list') {
      entries.push({ ...entry, value: joined(entry.value) })
    } else if (roleKeys.has(key)) entries.push({ ...entry, value: readRoles(entry.value) })
    else if (key === 'funders') funders(entry.value, map, draft)
    else if (key.startsWith('corresp')) entries.push(...correspondence(entry))
    else if (key === 'members' && entry.value.kind !== 'map') {
      entries.push({ ...entry, value: readContributors(entry.value, affiliations, draft, speak) })
    } else entries.push(entry)
  }
  return { ...map, entries: unique(entries) }
}

/** `affiliation: 1` and below it `affiliation: 2`: YAML has each key once, but both are meant. */
function sayAnother({ key, keySpan, value }: LocatedEntry, speak: Speak): void {
  speak('frontmatter/duplicate-key', keySpan ?? value.span, {
    reason: `Unexpected second “${key}”, expected all affiliations in one`,
    note: `The contributor is taken to have all of them. Write “${key}: "1, 2"”: other programs take one of them.`,
    actual: key,
    severity: 'warning',
  })
}

/** Quarto's `degrees: [MD, PhD]` in one text. */
function joined(list: LocatedList): LocatedScalar {
  const texts = list.items.flatMap((item) =>
    item.kind === 'scalar' && !isEmpty(item) ? item.text.trim() : [],
  )
  return scalarAt(list.span, texts.join(', '))
}

/** Quarto's `name: {given, family}` and `attributes: {corresponding}` are parts of the author itself. */
function flattened(entry: LocatedEntry): LocatedEntry[] {
  const key = foldKey(entry.key)
  const isGroup = key === 'name' || key === 'attributes'
  if (key === 'attributes' && entry.value.kind !== 'map') {
    const items = entry.value.kind === 'list' ? entry.value.items : [entry.value]
    return items.flatMap((item) =>
      item.kind === 'scalar'
        ? [{ key: item.text.trim(), keySpan: item.span, value: scalarAt(item.span, true) }]
        : [],
    )
  }
  return isGroup && entry.value.kind === 'map' ? entry.value.entries : [entry]
}

/** JOSS authors write notes, marks and links into the name. */
function nameParts(entry: LocatedEntry): LocatedEntry[] {
  const { value } = entry
  if (foldKey(entry.key) !== 'name' || value.kind !== 'scalar' || !/[\^<[\\*$_@†‡]/.test(value.text))
    return [entry]
  return readAuthorText(value).entries.map((part) =>
    part.key === 'name' ? { ...entry, value: part.value } : part,
  )
}

/** `corresponding: true`, or the address to write to. */
function correspondence(entry: LocatedEntry): LocatedEntry[] {
  const { value } = entry
  const at = value.kind === 'scalar' ? /(?<![^\s<>()@:])[^\s<>()@:]+@[^\s<>()@]+/.exec(value.text) : null
  if (!at || value.kind !== 'scalar') return [{ ...entry, key: 'corresponding' }]
  return [
    { ...entry, key: 'corresponding', value: scalarAt(value.span, true) },
    { key: 'email', value: slice(value, at.index, at.index + at[0].length) },
  ]
}

/** Manubot's `funders` of an author are grants with that author as recipient. */
function funders(node: Located, author: LocatedMap, draft: Draft): void {
  const names = node.kind === 'list' ? node.items : [node]
  const recipient = author.entries.find((entry) => foldKey(entry.key) === 'name')?.value
  const grants = names.flatMap((funder) =>
    funder.kind === 'scalar' && !isEmpty(funder) ? [mapAt(funder.span, { funder, recipient })] : [],
  )
  if (grants.length > 0) draft.append('funding', grants, node.span)
}

/** A note in the name does not push out what the author says by key, under whatever name of it. */
function unique(entries: LocatedEntry[]): LocatedEntry[] {
  const written = new Set(entries.filter((entry) => entry.keySpan).map((entry) => partNamed(entry.key)))
  return entries.filter((entry) => entry.keySpan || !written.has(partNamed(entry.key)))
}

const partNamed = (key: string): string => partByAlias.get(foldKey(key)) ?? foldKey(key)
