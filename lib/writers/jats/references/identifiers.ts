import { placed } from '../element.ts'
import { externalLink } from '../external-link.ts'
import { type Field, part, textOf } from './field.ts'
import { referencePlace } from './reference-place.ts'

/** Prefixes of DOIs that are registered with DataCite, not with Crossref. */
const dataCite = /^10\.(5281|48550|1594|6084|5061|17605|7910|15468|5067|7923|25387|3886)\//

/** DOI, PMID, PMCID, arXiv and standard numbers, each bare. */
export const identifiers: Field = (item, reference) => {
  const doi = item.DOI?.replace(/^(https?:\/\/(dx\.)?doi\.org\/|doi:)/i, '')
  const id = (type: string, value: string | undefined, ...fields: string[]) =>
    value && part('pub-id', reference, [type, ...fields], value, { 'pub-id-type': type })
  const authority = doi && dataCite.test(doi) ? 'datacite' : undefined
  const attributes = { 'pub-id-type': 'doi', 'assigning-authority': authority }
  return [
    doi && part('pub-id', reference, ['doi'], doi, attributes),
    id('pmid', textOf(item, 'PMID')),
    id('pmcid', textOf(item, 'PMCID')),
    /arxiv/i.test(textOf(item, 'archive') ?? '') && id('arxiv', textOf(item, 'archive_location'), 'eprint'),
  ]
}

/** ISBN and ISSN. */
export const bookNumbers: Field = (item, reference) => [
  part('isbn', reference, ['isbn'], textOf(item, 'ISBN')),
  part('issn', reference, ['issn'], textOf(item, 'ISSN')),
]

/** The address on the web, but for one that only repeats the DOI. */
export const url: Field = (item, reference) => {
  const address = item.URL?.trim()
  if (!address || /^https?:\/\/(dx\.)?doi\.org\//i.test(address)) return undefined
  const link = externalLink(address, address, textOf(item, 'title')?.replace(/<[^<>]*>/g, ''))
  return placed(link, referencePlace(reference.entry, 'url', 'howpublished'))
}
