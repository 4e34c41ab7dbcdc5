import type { PhrasingContent } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import type { BibliographyEntry, CslItem } from '../document/document.ts'
import { identifierOf } from './identifier-keys.ts'

/** Stands for the date that such a work does not have, until it is taken out of what the style printed. */
const noDate = '\ue000'

/** What a kind of identifier gives: the fields of CSL, the address that it leads to, and how it is printed. */
const kinds: Readonly<Record<string, (value: string) => { fields: Partial<CslItem>; url?: string }>> = {
  doi: (value) => ({ fields: { DOI: value }, url: `https://doi.org/${encodeURI(value)}` }),
  pmid: (value) => ({
    fields: { type: 'article-journal', PMID: value },
    url: `https://pubmed.ncbi.nlm.nih.gov/${value}/`,
  }),
  pmcid: (value) => ({
    fields: { type: 'article-journal', PMCID: value.toUpperCase() },
    url: `https://pmc.ncbi.nlm.nih.gov/articles/${value.toUpperCase()}/`,
  }),
  arxiv: (value) => ({
    fields: { type: 'article', archive: 'arXiv', archive_location: value },
    url: `https://arxiv.org/abs/${value}`,
  }),
  isbn: (value) => ({ fields: { type: 'book', ISBN: value } }),
  wikidata: (value) => {
    const url = `https://www.wikidata.org/wiki/${value.toUpperCase()}`
    return { fields: { type: 'webpage', URL: url }, url }
  },
  url: (value) => ({ fields: { type: 'webpage', URL: value }, url: value }),
}

/** Works that a manuscript cites by an identifier alone, as no bibliography has an entry for them. */
const works = new WeakMap<BibliographyEntry, { label: string; url: string | undefined }>()

/**
 * Makes the entry of a work of which only the identifier is known: nothing else of it is invented.
 *
 * @param key as it is cited
 * @param place of the citation
 * @returns nothing where the key is no identifier
 */
export function identifierWork(
  key: string,
  place: Pick<BibliographyEntry, 'path' | 'position'>,
): BibliographyEntry | undefined {
  const [, kind = '', folded = ''] = /^([a-z]+):(.+)$/s.exec(identifierOf(key) ?? '') ?? []
  const make = Object.hasOwn(kinds, kind) ? kinds[kind] : undefined
  if (!make) return undefined
  // The author's own spelling of upper and lower case.
  const at = key.toLowerCase().lastIndexOf(folded.toLowerCase())
  const value =
    kind === 'url' ? key.replace(/^url:/i, '') : at < 0 ? folded : key.slice(at, at + folded.length)
  const { fields, url } = make(value)
  const entry: BibliographyEntry = { item: { id: key, type: 'document', ...fields }, ...place }
  works.set(entry, { label: kind === 'url' ? value : `${printed[kind]}${value}`, url })
  return entry
}

const printed: Readonly<Record<string, string>> = {
  doi: 'doi:',
  pmid: 'PMID ',
  pmcid: '',
  arxiv: 'arXiv:',
  isbn: 'ISBN ',
  wikidata: 'Wikidata ',
}

/** Whether an entry is one that `identifierWork` made. */
export function isIdentifierWork(entry: BibliographyEntry | undefined): boolean {
  return entry !== undefined && works.has(entry)
}

/** The item that a style is given for an entry: such a work goes by its identifier, where others have a name. */
export function styledItem(entry: BibliographyEntry): CslItem {
  const work = works.get(entry)
  if (!work) return entry.item
  const { id, type } = entry.item
  return { id, type, author: [{ literal: work.label }], issued: { literal: noDate } }
}

/** What the reference list shows of such a work: its identifier, which leads to it. */
export function identifierReference(entry: BibliographyEntry): PhrasingContent[] | undefined {
  const work = works.get(entry)
  if (!work) return undefined
  const text: PhrasingContent = { type: 'text', value: work.label }
  return work.url ? [{ type: 'link', url: work.url, children: [text] }] : [text]
}

/**
 * Takes the date that stands for none out of what a style printed, with the comma about it.
 *
 * @param isNarrative what is left of “Name ()” is the name
 */
export function withoutNoDate(nodes: readonly PhrasingContent[], isNarrative: boolean): PhrasingContent[] {
  const kept = nodes.map((node): PhrasingContent => {
    if (node.type === 'text') return { ...node, value: node.value.replace(/,? ?\ue000(?:, )?/g, take) }
    if (!('children' in node)) return node
    return { ...node, children: withoutNoDate(node.children as PhrasingContent[], false) } as PhrasingContent
  })
  const isEmpty = isNarrative && !/[\p{L}\p{N}]/u.test(textOf(kept.slice(1)))
  return isEmpty ? kept.slice(0, 1) : kept
}

/** Between two parts the comma stays. */
function take(found: string): string {
  return found.startsWith(',') && found.endsWith(', ') ? ', ' : ''
}
