import type { CslDate, CslItem, CslName } from '../../document/document.ts'
import {
  elementsOf,
  first,
  isElement,
  textAt,
  textOf,
  within,
  wordsOf,
  type XmlElement,
  type XmlNode,
} from './xml.ts'

/** CSL 1.0.2 type by `publication-type`. */
const types: Record<string, string> = {
  journal: 'article-journal',
  book: 'book',
  chapter: 'chapter',
  confproc: 'paper-conference',
  'conf-proc': 'paper-conference',
  conference: 'paper-conference',
  data: 'dataset',
  software: 'software',
  preprint: 'article',
  thesis: 'thesis',
  report: 'report',
  webpage: 'webpage',
  web: 'webpage',
  website: 'webpage',
  standard: 'standard',
  patent: 'patent',
  newspaper: 'article-newspaper',
  'legal-doc': 'legal_case',
  communication: 'personal_communication',
  'personal-communication': 'personal_communication',
  video: 'motion_picture',
  music: 'song',
  map: 'map',
  artwork: 'graphic',
  manuscript: 'manuscript',
  broadcast: 'broadcast',
  performance: 'performance',
}

const roles: Record<string, string> = {
  author: 'author',
  inventor: 'author',
  editor: 'editor',
  translator: 'translator',
  director: 'director',
  compiler: 'compiler',
  curator: 'curator',
}

/** The reference list as CSL-JSON, in its order. A reference that is only text keeps it as its title. */
export function bibliography(article: XmlElement, labels: ReadonlyMap<string, string>): CslItem[] {
  return within(article, 'ref').flatMap((ref) => {
    const id = ref.attributes.id
    const citation =
      first(ref, 'element-citation') ??
      first(ref, 'mixed-citation') ??
      first(ref, 'citation-alternatives/element-citation') ??
      first(ref, 'nlm-citation') ??
      first(ref, 'citation')
    if (!id) return []
    return [itemOf(citation ?? ref, labels.get(id) ?? id)]
  })
}

function itemOf(citation: XmlElement, id: string): CslItem {
  const publication = citation.attributes['publication-type'] ?? citation.attributes['citation-type'] ?? ''
  const source = richText(first(citation, 'source'))
  const part = richText(
    first(citation, 'article-title') ??
      first(citation, 'chapter-title') ??
      first(citation, 'data-title') ??
      first(citation, 'part-title'),
  )
  const base = types[publication] ?? (first(citation, 'article-title') ? 'article-journal' : 'document')
  const type = base === 'book' && first(citation, 'chapter-title') ? 'chapter' : base
  const isRepository = /^(?:data|preprint|software)$/.test(publication)
  const pages = [textAt(citation, 'fpage'), textAt(citation, 'lpage')].filter(Boolean).join('-')
  const item: Record<string, unknown> = {
    id,
    type,
    title: part ?? source ?? textOf(citation),
    ...(part && source ? (isRepository ? { publisher: source } : { 'container-title': source }) : {}),
    ...people(citation),
    issued: dateOf(citation),
    accessed: accessed(citation),
    edition: textAt(citation, 'edition'),
    version: first(citation, 'version')?.attributes.designator ?? textAt(citation, 'version'),
    volume: textAt(citation, 'volume'),
    issue: textAt(citation, 'issue'),
    page: pages || textAt(citation, 'page-range'),
    number: textAt(citation, 'elocation-id') ? undefined : textAt(citation, 'patent'),
    publisher: textAt(citation, 'publisher-name') ?? (part && source && isRepository ? source : undefined),
    'publisher-place': textAt(citation, 'publisher-loc'),
    'event-title': textAt(citation, 'conf-name'),
    'event-place': textAt(citation, 'conf-loc'),
    'collection-title': textAt(citation, 'series'),
    ISBN: textAt(citation, 'isbn'),
    ISSN: textAt(citation, 'issn'),
    URL: first(citation, 'ext-link')?.attributes['xlink:href'] ?? textAt(citation, 'uri'),
    note: textAt(citation, 'comment'),
  }
  if (textAt(citation, 'elocation-id') && !item.page) item.page = textAt(citation, 'elocation-id')
  for (const one of elementsOf(citation, 'pub-id')) {
    const kind = { doi: 'DOI', pmid: 'PMID', pmcid: 'PMCID', isbn: 'ISBN' }[
      one.attributes['pub-id-type'] ?? ''
    ]
    if (kind) item[kind] = textOf(one)
  }
  if (item.type === 'paper-conference' && !item['container-title'])
    item['container-title'] = item['event-title']
  return Object.fromEntries(Object.entries(item).filter(([, value]) => value !== undefined)) as CslItem
}

function people(citation: XmlElement): Record<string, CslName[]> {
  const found: Record<string, CslName[]> = {}
  const groups = elementsOf(citation, 'person-group')
  const bare = elementsOf(citation, 'name', 'string-name', 'collab')
  for (const group of groups) {
    const role = roles[group.attributes['person-group-type'] ?? 'author']
    if (!role) continue
    found[role] = [...(found[role] ?? []), ...elementsOf(group, 'name', 'string-name', 'collab').map(nameOf)]
  }
  if (bare.length > 0 && !found.author) found.author = bare.map(nameOf)
  return Object.fromEntries(Object.entries(found).filter(([, names]) => names.length > 0))
}

function nameOf(element: XmlElement): CslName {
  const family = textAt(element, 'surname')
  if (!family) return { literal: textOf(element) ?? '' }
  const given = textAt(element, 'given-names')
  const suffix = textAt(element, 'suffix')
  return { family, ...(given && { given }), ...(suffix && { suffix }) }
}

function dateOf(citation: XmlElement): CslDate | undefined {
  const year = first(citation, 'year') ?? first(citation, 'date/year')
  const iso = first(citation, 'date')?.attributes['iso-8601-date'] ?? year?.attributes['iso-8601-date']
  const parts = (iso ?? '')
    .split('-')
    .map(Number)
    .filter((part) => part > 0)
  if (parts.length > 0) return { 'date-parts': [parts] }
  const text = textOf(year)
  const number = /\d{4}/.exec(text ?? '')?.[0]
  const month = Number(textAt(citation, 'month'))
  const day = Number(textAt(citation, 'day'))
  if (number)
    return { 'date-parts': [[Number(number), ...(month > 0 ? [month, ...(day > 0 ? [day] : [])] : [])]] }
  return text ? { literal: text } : undefined
}

function accessed(citation: XmlElement): CslDate | undefined {
  const date = first(citation, 'date-in-citation')
  const parts = (date?.attributes['iso-8601-date'] ?? '')
    .split('-')
    .map(Number)
    .filter((part) => part > 0)
  if (parts.length > 0) return { 'date-parts': [parts] }
  const text = textOf(date)
  return text ? { literal: text } : undefined
}

const tags: Record<string, [string, string]> = {
  italic: ['<i>', '</i>'],
  bold: ['<b>', '</b>'],
  sup: ['<sup>', '</sup>'],
  sub: ['<sub>', '</sub>'],
  sc: ['<span style="font-variant:small-caps">', '</span>'],
}

/** A title with the marks that CSL-JSON has for italics, raised and lowered letters. */
function richText(element: XmlElement | undefined): string | undefined {
  const write = (nodes: readonly XmlNode[]): string =>
    nodes
      .map((node) => {
        const words = wordsOf(node)
        if (words !== undefined) return words
        if (!isElement(node)) return ''
        const [open, close] = tags[node.name] ?? ['', '']
        return open + write(node.children as XmlNode[]) + close
      })
      .join('')
  const text =
    element &&
    write(element.children as XmlNode[])
      .replace(/\s+/g, ' ')
      .trim()
  return text || undefined
}
