/** BibTeX and biblatex fields as variables of CSL 1.0.2. */
import type { CslItem } from '../../document/document.ts'
import type { BibtexEntry, BibtexField } from './bibtex.ts'
import { inheritedFields } from './bibtex-crossref.ts'
import { babelLanguages, bibtexTypes } from './bibtex-types.ts'
import { readEdtf, readYearMonthDay } from './dates.ts'
import { plain, readLatex, rich, shaped } from './latex.ts'
import { readList, readNames } from './names.ts'
import { toSentenceCase } from './sentence-case.ts'

/** What `bibtexToCsl` tells of. */
export interface BibtexListener {
  /** A LaTeX command without meaning here. */
  command(command: string, field: BibtexField): void
  /** Names that are parted by semicolons. */
  names(field: BibtexField): void
  /** A date that is none. */
  date(text: string, field: BibtexField): void
}

/** An entry's item, and what CSL has no variable for. */
export interface ConvertedEntry {
  item: CslItem
  extra: Record<string, string>
}

/** Text fields that map to one variable by themselves. */
const texts: readonly [field: string, variable: string][] = [
  ['abstract', 'abstract'],
  ['addendum', 'note'],
  ['note', 'note'],
  ['version', 'version'],
  ['volume', 'volume'],
  ['volumes', 'number-of-volumes'],
  ['part', 'part-number'],
  ['chapter', 'chapter-number'],
  ['edition', 'edition'],
  ['numpages', 'number-of-pages'],
  ['pagetotal', 'number-of-pages'],
  ['series', 'collection-title'],
  ['shortseries', 'collection-title-short'],
  ['eventtitle', 'event-title'],
  ['venue', 'event-place'],
  ['origtitle', 'original-title'],
  ['shortjournal', 'container-title-short'],
  ['library', 'call-number'],
  ['pubstate', 'status'],
  ['keywords', 'keyword'],
]
/** Fields that are no LaTeX but codes. */
const codes: readonly [field: string, variable: string][] = [
  ['isbn', 'ISBN'],
  ['issn', 'ISSN'],
  ['pmid', 'PMID'],
  ['pmcid', 'PMCID'],
  ['url', 'URL'],
  ['doi', 'DOI'],
]
const names: readonly [field: string, variable: string][] = [
  ['author', 'author'],
  ['bookauthor', 'container-author'],
  ['translator', 'translator'],
  ['director', 'director'],
  ['origauthor', 'original-author'],
  ['holder', 'author'],
]
/** `editortype` (biblatex 3.20, section 2.3.6) as CSL's roles. */
const editorRoles: ReadonlyMap<string, string> = new Map([
  ['compiler', 'compiler'],
  ['director', 'director'],
  ['organizer', 'organizer'],
  ['collaborator', 'contributor'],
  ['redactor', 'editor'],
])
const theses: ReadonlyMap<string, string> = new Map([
  ['phdthesis', 'PhD thesis'],
  ['mathesis', 'Master’s thesis'],
  ['mastersthesis', 'Master’s thesis'],
  ['bathesis', 'Bachelor’s thesis'],
  ['candthesis', 'Candidate thesis'],
  ['resreport', 'Research report'],
  ['techreport', 'Technical report'],
])
const kept = [
  'galley-status',
  'shortauthor',
  'shorteditor',
  'ids',
  'eprint',
  'eprinttype',
  'archiveprefix',
] as const

/**
 * Converts one entry. Titles come in sentence case where they are English and stood in Title Case.
 *
 * @param entry as read from the file
 * @param type the entry's type, known to `bibtexTypes` or the nearest that is
 * @param byKey all entries of the file, for `crossref`
 * @param language the manuscript's language (BCP 47), which an entry without `langid` is taken to have
 * @param listener told of what could not be read
 */
export function bibtexToCsl(
  entry: BibtexEntry,
  type: string,
  byKey: ReadonlyMap<string, BibtexEntry>,
  language: string,
  listener: BibtexListener,
): ConvertedEntry {
  const fields = inheritedFields(entry, byKey)
  const item: CslItem = { id: entry.key, type: bibtexTypes.get(type) ?? 'document' }
  const has = (name: string) => fields.has(name)
  const pieces = (name: string) => {
    const field = fields.get(name)
    return field ? readLatex(field.source, (command) => listener.command(command, field)) : []
  }
  const text = (...candidates: string[]): string | undefined => {
    const name = candidates.find(has)
    return name === undefined ? undefined : shaped(pieces(name)) || undefined
  }
  const set = (variable: string, value: unknown) => {
    if (value !== undefined && value !== '' && item[variable] === undefined) item[variable] = value
  }
  const english = setLanguage(item, text('langid', 'language', 'hyphenation'), language)
  const title = (name: string, recase = false): string | undefined => {
    if (!has(name)) return undefined
    const found = pieces(name)
    if (recase && english) toSentenceCase(found)
    return rich(found)
  }
  const titled = (prefix: string, recase = false) =>
    joinTitle(
      title(`${prefix}title`, recase),
      title(`${prefix}subtitle`, recase),
      title(`${prefix}titleaddon`),
    )

  if (type === 'article') {
    const subtype = fields.get('entrysubtype')?.source.toLowerCase()
    if (subtype === 'magazine' || subtype === 'newspaper') item.type = `article-${subtype}`
  }
  // BibTeX's @inbook is a part of a book that has no title of its own: `title` is the book's.
  if (type === 'inbook' && !has('booktitle') && !has('maintitle')) item.type = 'book'
  if (type === 'unpublished' && (has('eventtitle') || has('venue'))) item.type = 'speech'
  set('title', titled('', true))
  set('title-short', title('shorttitle', true))
  const journal = joinTitle(title('journaltitle') ?? title('journal'), title('journalsubtitle'))
  const whole = joinTitle(titled('main'), undefined)
  const book = titled('book')
  set('container-title', item.type.startsWith('article') ? (journal ?? book) : (book ?? whole ?? journal))
  if (book !== undefined && whole !== undefined && item.type !== 'book') set('volume-title', whole)
  for (const [field, variable] of names)
    if (has(field)) setNames(item, variable, fields.get(field)!, listener)
  if (has('editor')) {
    const role = fields.get('editortype')?.source.trim().toLowerCase() ?? 'editor'
    setNames(item, editorRoles.get(role) ?? 'editor', fields.get('editor')!, listener)
  }
  if (fields.get('options')?.source.match(/useprefix\s*=\s*false/)) dropParticles(item)
  for (const [field, variable] of texts) set(variable, text(field))
  for (const [field, variable] of codes) {
    if (has(field)) set(variable, code(fields.get(field)!.source, field))
  }
  set('page', text('pages')?.replace(/\s*[–—]\s*|(?<=\d)\s*-+\s*(?=\d)/g, '-'))
  setNumbers(item, type, text)
  setPublisher(item, type, fields)
  set('genre', genre(type, text('type')))
  setDates(item, fields, listener)
  setEprint(item, fields)
  set('URL', /^(?:\\url\s*\{)?\s*(https?:[^\s{}]+)/.exec(fields.get('howpublished')?.source ?? '')?.[1])

  const extra: Record<string, string> = {}
  for (const name of kept) {
    const value = fields.get(name)
    if (value) extra[name] = plain(readLatex(value.source))
  }
  return { item, extra }
}

function setNames(item: CslItem, variable: string, field: BibtexField, listener: BibtexListener): void {
  const { names, others, semicolons } = readNames(field.source)
  if (semicolons) listener.names(field)
  if (names.length === 0) return
  // CSL has no “and others”: the marker is the engine's own word for it, which no person bears.
  item[variable] = others ? [...names, { literal: 'others' }] : names
}

/** Whether titles are English; sets the language that the entry names. */
function setLanguage(item: CslItem, named: string | undefined, manuscript: string): boolean {
  if (named === undefined) return /^en\b/i.test(manuscript)
  const tag =
    babelLanguages.get(named.toLowerCase()) ?? (/^[a-z]{2,3}(?:-[\w-]+)?$/i.test(named) ? named : undefined)
  if (tag !== undefined) item.language = tag
  return tag === undefined ? /^en/i.test(named) : /^en\b/i.test(tag)
}

function joinTitle(title?: string, subtitle?: string, addon?: string): string | undefined {
  if (title === undefined) return subtitle
  let joined = title
  if (subtitle !== undefined) joined += /[?!:.]$/.test(joined) ? ` ${subtitle}` : `: ${subtitle}`
  if (addon !== undefined) joined += /[?!.]$/.test(joined) ? ` ${addon}` : `. ${addon}`
  return joined
}

/** A code as it is, without what LaTeX needs around it. */
function code(source: string, field: string): string {
  const bare = source
    .trim()
    .replace(/^\\url\s*\{(.*)\}$/s, '$1')
    .replace(/\{?\\([_%#&~$])\}?(?:\{\})?/g, '$1')
    .replace(/^\{(.*)\}$/s, '$1')
    .trim()
  if (field === 'doi') return bare.replace(/^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)/i, '')
  return bare
}

/** `number` and `issue` mean an issue, a place in a series, or the work's own number, by the entry's type. */
function setNumbers(item: CslItem, type: string, text: (...names: string[]) => string | undefined): void {
  const number = text('number')
  const issue = text('issue')
  if (/^(?:article|periodical|suppperiodical|inproceedings|conference)$/.test(type)) {
    const value = number ?? issue
    if (value !== undefined) item.issue = value
  } else if (
    /^(?:patent|report|techreport|legislation|standard|legal|jurisdiction|thesis|software|dataset|misc)$/.test(
      type,
    )
  ) {
    if (number !== undefined) item.number = number
  } else if (number !== undefined) item['collection-number'] = number
  const article = text('eid')
  if (article !== undefined) {
    item.number ??= article
    // Styles older than CSL 1.0.2 know no article numbers: they print them where pages stand.
    item.page ??= article
  }
}

function setPublisher(item: CslItem, type: string, fields: Map<string, BibtexField>): void {
  const list = (name: string) => {
    const source = fields.get(name)?.source
    return source === undefined ? undefined : readList(source) || undefined
  }
  const published = fields.get('howpublished')?.source
  const address = published !== undefined && /^(?:\\url\s*\{|https?:)/.test(published.trim())
  const publisher =
    list('publisher') ??
    list(/thesis/.test(type) ? 'school' : 'organization') ??
    list('institution') ??
    list('organization') ??
    list('school') ??
    (address ? undefined : list('howpublished'))
  if (publisher !== undefined) item.publisher = publisher
  const place = list('location') ?? list('address')
  if (place !== undefined) item['publisher-place'] = place
  const original = list('origpublisher')
  if (original !== undefined) item['original-publisher'] = original
  const originalPlace = list('origlocation')
  if (originalPlace !== undefined) item['original-publisher-place'] = originalPlace
}

function genre(type: string, named: string | undefined): string | undefined {
  if (named !== undefined) return theses.get(named.toLowerCase()) ?? named
  return type === 'phdthesis' || type === 'mastersthesis' ? theses.get(type) : undefined
}

function setDates(item: CslItem, fields: Map<string, BibtexField>, listener: BibtexListener): void {
  for (const [name, variable] of [
    ['date', 'issued'],
    ['urldate', 'accessed'],
    ['eventdate', 'event-date'],
    ['origdate', 'original-date'],
  ] as const) {
    const field = fields.get(name)
    if (!field) continue
    const value = plain(readLatex(field.source))
    const date = readEdtf(value)
    if (date) item[variable] = date
    else {
      listener.date(value, field)
      if (variable === 'issued') item.issued = { literal: value }
    }
  }
  const year = fields.get('year')
  if (item.issued || !year) return
  const read = (name: string) => (fields.has(name) ? plain(readLatex(fields.get(name)!.source)) : undefined)
  item.issued = readYearMonthDay(plain(readLatex(year.source)), read('month'), read('day'))
}

/** Preprints and other electronic copies: their address, and the number that they are known by. */
function setEprint(item: CslItem, fields: Map<string, BibtexField>): void {
  const id = fields.get('eprint')?.source.trim()
  if (id === undefined) return
  const archive = (fields.get('eprinttype') ?? fields.get('archiveprefix'))?.source.trim().toLowerCase()
  const number = id.replace(/^arxiv:/i, '')
  if (archive === 'arxiv' || (archive === undefined && /^(?:arxiv:)?\d{4}\.\d{4,5}(?:v\d+)?$/i.test(id))) {
    item.URL ??= `https://arxiv.org/abs/${number}`
    if (item['container-title'] === undefined) {
      item.number ??= `arXiv:${number}`
      item.publisher ??= 'arXiv'
    }
  } else if (archive === 'pubmed' || archive === 'pmid') item.PMID ??= id
  else if (archive === 'pmcid') item.PMCID ??= id
  else if (archive === 'jstor') item.URL ??= `https://www.jstor.org/stable/${id}`
  else if (archive === 'hdl') item.URL ??= `https://hdl.handle.net/${id}`
  else if (archive === 'hal') item.URL ??= `https://hal.science/${id}`
}

/** biblatex' `useprefix=false`: the particle falls away where the name stands alone. */
function dropParticles(item: CslItem): void {
  for (const name of item.author ?? []) {
    const particle = name['non-dropping-particle']
    if (particle === undefined) continue
    delete name['non-dropping-particle']
    name['dropping-particle'] = particle
  }
}
