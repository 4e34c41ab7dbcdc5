import { decodeReferences } from '../../diagnostics/character-references.ts'
import { foldKey } from '../fold-key.ts'
import {
  type Located,
  type LocatedEntry,
  type LocatedMap,
  type LocatedScalar,
  mapAt,
  scalarAt,
  slice,
} from '../yaml/located.ts'

const tag = /<meta\s+name="citation_(author(?:_institution|_orcid|_email)?)"\s+content="([^"<>]{0,2000})"/gi

/**
 * Authors as Manubot writes them into the head of its pages, and so into the front matter of the one file that it
 * makes: Google Scholar's tags in `header-includes`, names alone in `author-meta`.
 *
 * @param matter the front matter
 * @returns `authors`, as a front matter has them; nothing where it does not name any
 */
export function authorsOfHead(matter: LocatedMap): LocatedEntry | undefined {
  const head = entryOf(matter, 'header-includes')
  const authors = head?.value.kind === 'scalar' ? readTags(head.value) : []
  if (head && authors.length > 0)
    return { ...head, key: 'authors', value: { kind: 'list', span: head.value.span, items: authors } }
  const names = entryOf(matter, 'author-meta')
  return names && { ...names, key: 'authors' }
}

function entryOf(matter: LocatedMap, key: string): LocatedEntry | undefined {
  return matter.entries.find((entry) => foldKey(entry.key) === foldKey(key))
}

function readTags(head: LocatedScalar): LocatedMap[] {
  const authors: { parts: Record<string, Located>; institutions: Located[] }[] = []
  for (const match of head.text.matchAll(tag)) {
    const [whole, name = '', content = ''] = match
    const start = match.index + whole.lastIndexOf(content)
    const written = slice(head, start, start + content.length)
    const value = content.includes('&') ? scalarAt(written.span, decodeReferences(content)) : written
    if (/^author$/i.test(name)) authors.push({ parts: { name: value }, institutions: [] })
    else if (/_institution$/i.test(name)) authors.at(-1)?.institutions.push(value)
    else Object.assign(authors.at(-1)?.parts ?? {}, { [name.toLowerCase().replace('author_', '')]: value })
  }
  return authors.map(({ parts, institutions: items }) => {
    const affiliations: Located | undefined =
      items.length > 0 ? { kind: 'list', span: items[0]!.span, items } : undefined
    return mapAt(parts.name!.span, { ...parts, affiliations })
  })
}
