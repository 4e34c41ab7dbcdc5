import { blocks } from './blocks.ts'
import { type Context, contextOf } from './context.ts'
import { affiliations, contributors, type Entry } from './contributors.ts'
import { inline } from './inline.ts'
import { elementsOf, first, textAt, textOf, within, type XmlElement, type XmlNode } from './xml.ts'

/** What the front of an article and the statements of its back say, by the keys of the front matter. */
export function frontMatter(article: XmlElement, context: Context = contextOf(article)): Entry {
  const journal = first(article, 'front/journal-meta')
  const meta = first(article, 'front/article-meta')
  const titles = first(meta, 'title-group')
  const words = (element: XmlElement | undefined): string | undefined =>
    (element &&
      inline(element.children as XmlNode[], context)
        .replace(/\s+/g, ' ')
        .trim()) ||
    undefined
  const { tagSet, version } = kindOf(article)
  return pruned({
    title: words(first(titles, 'article-title')),
    subtitle: words(first(titles, 'subtitle')),
    'short-title': words(
      elementsOf(titles, 'alt-title').find((one) =>
        /^(?:running|short)/.test(one.attributes['alt-title-type'] ?? ''),
      ),
    ),
    'translated-titles': elementsOf(titles, 'trans-title-group').map((group) => ({
      title: textAt(group, 'trans-title'),
      subtitle: textAt(group, 'trans-subtitle'),
      language: group.attributes['xml:lang'],
    })),
    language: article.attributes['xml:lang'],
    'article-type': article.attributes['article-type'],
    version:
      first(meta, 'article-version')?.attributes['article-version-type'] ?? textAt(meta, 'article-version'),
    doi: idOf(meta, 'article-id', 'pub-id-type').doi,
    ids: without(idOf(meta, 'article-id', 'pub-id-type'), 'doi'),
    subjects: within(first(meta, 'article-categories'), 'subj-group')
      .filter((group) => group.attributes['subj-group-type'] !== 'heading')
      .flatMap((group) => elementsOf(group, 'subject').map(textOf)),
    journal: journalOf(journal, meta),
    contributors: contributors(meta, context.byId),
    affiliations: affiliations(meta),
    dates: dates(meta),
    copyright: {
      statement: textAt(meta, 'permissions/copyright-statement'),
      year: textAt(meta, 'permissions/copyright-year'),
      holder: textAt(meta, 'permissions/copyright-holder'),
    },
    licence: licence(first(meta, 'permissions/license')),
    abstracts: elementsOf(meta, 'abstract', 'trans-abstract').map((one) => ({
      type: one.attributes['abstract-type'],
      title: textAt(one, 'title'),
      language: one.attributes['xml:lang'],
      text: blocks(one.children as XmlNode[], context, 2).join('\n\n'),
    })),
    keywords: elementsOf(meta, 'kwd-group').flatMap((group) => elementsOf(group, 'kwd').map(words)),
    funding: within(meta, 'award-group').map((award) => ({
      funder: textOf(within(award, 'institution')[0]) ?? textAt(award, 'funding-source'),
      'funder-id': textOf(within(award, 'institution-id')[0]),
      award: textAt(award, 'award-id'),
      recipient: recipient(first(award, 'principal-award-recipient')),
    })),
    'funding-statement': words(first(meta, 'funding-group/funding-statement')),
    statements: statements(article, meta, context),
    'related-articles': elementsOf(meta, 'related-article', 'related-object').map((one) => ({
      type: one.attributes['related-article-type'] ?? one.attributes['content-type'] ?? 'companion',
      [/doi/.test(one.attributes['ext-link-type'] ?? '') ? 'doi' : 'url']: one.attributes['xlink:href'],
      title: one.attributes['xlink:title'] ?? textOf(one),
    })),
    jats: {
      version: version === '1.3' ? undefined : version,
      'tag-set': tagSet,
      'custom-meta': Object.fromEntries(
        elementsOf(first(meta, 'custom-meta-group'), 'custom-meta')
          .map((one) => [textAt(one, 'meta-name') ?? '', textAt(one, 'meta-value') ?? ''])
          .filter(([name]) => name !== '' && name !== 'generator'),
      ),
    },
  })
}

function kindOf(article: XmlElement) {
  const version = article.attributes['dtd-version']
  const known = version === '1.2' || version === '1.3' || version === '1.4'
  return { version: known ? version : undefined, tagSet: undefined }
}

function journalOf(journal: XmlElement | undefined, meta: XmlElement | undefined): Entry {
  const issn = (...formats: string[]): string | undefined =>
    textOf(
      elementsOf(journal, 'issn').find((one) =>
        formats.includes(one.attributes['publication-format'] ?? one.attributes['pub-type'] ?? ''),
      ),
    )
  return {
    title: textAt(journal, 'journal-title-group/journal-title') ?? textAt(journal, 'journal-title'),
    'abbreviated-title': textAt(journal, 'journal-title-group/abbrev-journal-title'),
    ids: idOf(journal, 'journal-id', 'journal-id-type'),
    issn: issn('print', 'ppub'),
    eissn: issn('electronic', 'epub', 'online'),
    publisher: textAt(journal, 'publisher/publisher-name'),
    'publisher-location': textAt(journal, 'publisher/publisher-loc'),
    volume: textAt(meta, 'volume'),
    issue: textAt(meta, 'issue'),
    'first-page': textAt(meta, 'fpage'),
    'last-page': textAt(meta, 'lpage'),
    'elocation-id': textAt(meta, 'elocation-id'),
  }
}

/** Ids by their kind. */
const idOf = (
  holder: XmlElement | undefined,
  name: string,
  kind: string,
): Record<string, string | undefined> =>
  Object.fromEntries(elementsOf(holder, name).map((one) => [one.attributes[kind] ?? 'other', textOf(one)]))

const without = (entry: Record<string, unknown>, key: string): Entry =>
  Object.fromEntries(Object.entries(entry).filter(([name]) => name !== key))

function dates(meta: XmlElement | undefined): Entry {
  const event = (type: string): string | undefined =>
    isoOf(within(first(meta, 'history'), 'date').find((one) => one.attributes['date-type'] === type))
  const published = elementsOf(meta, 'pub-date')
  return {
    received: event('received'),
    revised: event('rev-recd'),
    accepted: event('accepted'),
    published: isoOf(
      published.find((one) =>
        /^(?:pub|epub)$/.test(one.attributes['date-type'] ?? one.attributes['pub-type'] ?? ''),
      ) ?? published[0],
    ),
  }
}

function isoOf(date: XmlElement | undefined): string | undefined {
  const two = (name: string): string | undefined => textAt(date, name)?.padStart(2, '0')
  const parts = [textAt(date, 'year'), two('month'), two('day')]
  const end = parts.indexOf(undefined)
  return date?.attributes['iso-8601-date'] ?? (parts.slice(0, end < 0 ? 3 : end).join('-') || undefined)
}

const recipient = (holder: XmlElement | undefined): string | undefined => {
  const name = first(holder, 'name')
  return name
    ? [textAt(name, 'given-names'), textAt(name, 'surname')].filter(Boolean).join(' ')
    : textOf(holder)
}

function licence(element: XmlElement | undefined): unknown {
  const url = textAt(element, 'ali:license_ref') ?? element?.attributes['xlink:href']
  const code = /creativecommons\.org\/licenses\/([a-z-]+)\/(\d\.\d)/.exec(url ?? '')
  if (code) return `CC-${code[1]!.toUpperCase()}-${code[2]}`
  const zero = /creativecommons\.org\/publicdomain\/zero\/(\d\.\d)/.exec(url ?? '')
  if (zero) return `CC0-${zero[1]}`
  return { url, name: textAt(element, 'license-p') }
}

const noteTypes: Record<string, string> = {
  'coi-statement': 'competing-interests',
  conflict: 'competing-interests',
  con: 'author-contributions',
}

/** Notes on the authors, and what galley itself wrote into the back from the front matter. */
function statements(article: XmlElement, meta: XmlElement | undefined, context: Context): Entry {
  const found: Entry = {}
  const text = (element: XmlElement): string => blocks(element.children as XmlNode[], context, 2).join('\n\n')
  for (const fn of elementsOf(first(meta, 'author-notes'), 'fn')) {
    const name = noteTypes[fn.attributes['fn-type'] ?? '']
    if (name) found[name] = text(fn)
  }
  for (const section of elementsOf(first(article, 'back'))) {
    const name = statementName(section)
    if (name) found[name] = text(section)
  }
  return found
}

/** `data-availability` where a section of the back was made from the front matter. */
export function statementName(section: XmlElement): string | undefined {
  const name = /^statement-(\w+)$/.exec(section.attributes.id ?? '')?.[1]
  return name?.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
}

/** Without what says nothing. */
export function pruned(entry: Entry): Entry {
  return Object.fromEntries(
    Object.entries(entry)
      .map(([key, value]) => [key, prune(value)] as const)
      .filter(([, value]) => value !== undefined),
  )
}

function prune(value: unknown): unknown {
  if (Array.isArray(value)) {
    const kept = (value as unknown[]).map(prune).filter((one) => one !== undefined)
    return kept.length > 0 ? kept : undefined
  }
  if (typeof value === 'object' && value !== null) {
    const kept = pruned(value as Entry)
    return Object.keys(kept).length > 0 ? kept : undefined
  }
  return value === '' ? undefined : value
}
