import type { Bibliography, BibliographyEntry } from '../document/document.ts'

/**
 * Keys that name a work by an identifier (Manubot's “Citation keys”; a bare DOI): the kind of identifier and its value,
 * in one spelling. Nothing for any other key.
 */
export function identifierOf(key: string): string | undefined {
  const bare = /^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)?(10\.\d{4,9}\/\S+)$/i.exec(key)?.[1]
  if (bare) return `doi:${bare.toLowerCase()}`
  const short = /^(?:https?:\/\/(?:dx\.)?doi\.org\/|(?:short)?doi:)(10\/[a-z0-9]{3,12})$/i.exec(key)?.[1]
  if (short) return `doi:${short.toLowerCase()}`
  const preprint = /^(?:url:)?https?:\/\/(?:www\.)?arxiv\.org\/(?:abs|pdf)\/([\w.-]+(?:\/\d+)?)$/i.exec(
    key,
  )?.[1]
  if (preprint) return identifierOf(`arxiv:${preprint.replace(/\.pdf$/i, '')}`)
  const [, kind = '', value = ''] = /^([a-z]+):(.+)$/i.exec(key) ?? []
  const name = kind.toLowerCase()
  if (name === 'isbn' && !/\d/.test(value)) return undefined
  if (name === 'isbn') return `isbn:${value.replace(/[^\dXx]/g, '').toUpperCase()}`
  if (name === 'arxiv') return `arxiv:${value.replace(/v\d+$/i, '').toLowerCase()}`
  const standard = Object.hasOwn(registered, name) ? registered[name] : undefined
  if (standard) return standard.form.test(value) ? `${standard.kind}:${value.toLowerCase()}` : undefined
  if (name === 'url') return addressOf(value)
  return name === 'http' || name === 'https' ? addressOf(key) : undefined
}

/** Manubot's prefixes, old and new (Bioregistry's), with the form that the identifiers have. */
const registered: Readonly<Record<string, { kind: string; form: RegExp }>> = {
  pmid: { kind: 'pmid', form: /^\d{1,9}$/ },
  pubmed: { kind: 'pmid', form: /^\d{1,9}$/ },
  pmcid: { kind: 'pmcid', form: /^PMC\d{1,9}$/i },
  pmc: { kind: 'pmcid', form: /^PMC\d{1,9}$/i },
  wikidata: { kind: 'wikidata', form: /^Q\d{1,12}$/i },
}

/** One spelling of a web address. */
function addressOf(url: string): string {
  return `url:${url.replace(/^https?:\/\/(?:www\.)?/i, '').replace(/\/$/, '')}`
}

const indexes = new WeakMap<Bibliography, Map<string, BibliographyEntry>>()

/** The entry that has the identifier which a key names. */
export function entryByIdentifier(key: string, bibliography: Bibliography): BibliographyEntry | undefined {
  const wanted = identifierOf(key)
  if (!wanted) return undefined
  const index = indexes.get(bibliography) ?? indexOf(bibliography)
  indexes.set(bibliography, index)
  return index.get(wanted)
}

function indexOf({ entries }: Bibliography): Map<string, BibliographyEntry> {
  const index = new Map<string, BibliographyEntry>()
  for (const entry of entries.values())
    for (const identifier of identifiersOf(entry)) if (!index.has(identifier)) index.set(identifier, entry)
  return index
}

function* identifiersOf({ item, extra = {} }: BibliographyEntry): Generator<string> {
  const field = (value: unknown, kind: string): string | undefined =>
    typeof value === 'string' || typeof value === 'number' ? identifierOf(`${kind}${value}`) : undefined
  const eprint = extra.eprint ?? (typeof item.number === 'string' ? item.number : undefined)
  const arxiv = /arxiv(?:\.org\/(?:abs|pdf)\/|[:.]\s*)?([\w.-]+\/?\d[\d.]+)/i.exec(
    `${eprint ?? ''} ${item.URL ?? ''}`,
  )?.[1]
  // Manubot's own reference lists keep the key in the note.
  const standard = /standard_id:\s*(\S+)/.exec(typeof item.note === 'string' ? item.note : '')?.[1]
  const found = [
    field(item.id, ''),
    field(item.DOI?.replace(/^https?:\/\/(?:dx\.)?doi\.org\//i, ''), 'doi:'),
    field(item.PMID, 'pmid:'),
    field(item.PMCID, 'pmcid:'),
    field(item.ISBN, 'isbn:'),
    field(item.URL, 'url:'),
    field(arxiv ?? extra.eprint, 'arxiv:'),
    field(standard, ''),
  ]
  for (const identifier of found) if (identifier) yield identifier
}
