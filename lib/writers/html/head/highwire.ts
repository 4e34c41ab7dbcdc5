import type { CslItem, CslName, Document } from '../../../document/document.ts'
import { affiliationText } from '../page/affiliation-text.ts'
import { isoDate } from '../page/dates.ts'
import { fullName } from '../page/names.ts'
import { prose } from '../page/parts.ts'
import { plainText } from '../plain-text.ts'
import type { MetaEntry } from './meta-entry.ts'

/**
 * Highwire Press tags, which Google Scholar and reference managers read
 * (https://scholar.google.com/intl/en/scholar/inclusion.html#indexing). An author's institution and ORCID
 * follow the author that they belong to.
 */
export function highwire(document: Document): MetaEntry[] {
  const { metadata } = document
  const { journal, dates } = metadata
  const title = prose(document, 'title')
  const entries: [string, string | undefined][] = [
    ['citation_title', title && plainText(title.children)],
    ...authorTags(document),
    ['citation_publication_date', dates.published && isoDate(dates.published)?.replace(/-/g, '/')],
    ['citation_journal_title', journal?.title],
    ['citation_journal_abbrev', journal?.abbreviatedTitle],
    ['citation_publisher', journal?.publisher],
    ['citation_issn', journal?.eissn],
    ['citation_issn', journal?.issn],
    ['citation_volume', journal?.volume],
    ['citation_issue', journal?.issue],
    ['citation_firstpage', journal?.firstPage ?? journal?.elocationId],
    ['citation_lastpage', journal?.lastPage],
    ['citation_doi', metadata.doi?.replace(/^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:)/i, '')],
    ['citation_language', metadata.language],
    ['citation_keywords', metadata.keywords.join('; ')],
    ...document.references.map((reference): [string, string] => [
      'citation_reference',
      referenceTag(reference.item),
    ]),
  ]
  return entries.flatMap(([name, content]) => (content ? [{ name, content }] : []))
}

function authorTags({ metadata }: Document): [string, string | undefined][] {
  const affiliations = new Map(metadata.affiliations.map((one) => [one.id, one]))
  return metadata.contributors.flatMap((contributor): [string, string | undefined][] => [
    ['citation_author', fullName(contributor)],
    ...contributor.affiliations.map((id): [string, string | undefined] => {
      const affiliation = affiliations.get(id)
      return ['citation_author_institution', affiliation && affiliationText(affiliation)]
    }),
    ['citation_author_orcid', contributor.orcid && `https://orcid.org/${contributor.orcid}`],
    ['citation_author_email', contributor.corresponding ? contributor.email : undefined],
  ])
}

/** `citation_title=…; citation_author=…`: the fields of a reference in one tag. */
function referenceTag(item: CslItem): string {
  const fields: [string, unknown][] = [
    ['citation_title', item.title],
    ...(item.author ?? []).map((name): [string, string] => ['citation_author', nameOf(name)]),
    ['citation_publication_date', item.issued?.['date-parts']?.[0]?.join('/')],
    [
      item.type.startsWith('article') ? 'citation_journal_title' : 'citation_inbook_title',
      item['container-title'],
    ],
    ['citation_volume', item.volume],
    ['citation_issue', item.issue],
    ['citation_pages', item.page],
    ['citation_publisher', item.publisher],
    ['citation_doi', item.DOI],
  ]
  return fields
    .flatMap(([name, value]) => {
      // A semicolon would end the field.
      const words =
        typeof value === 'string' || typeof value === 'number' ? String(value).replace(/\s*;\s*/g, ', ') : ''
      return words ? [`${name}=${words}`] : []
    })
    .join('; ')
}

function nameOf(name: CslName): string {
  const family = [name['non-dropping-particle'], name.family].filter(Boolean).join(' ')
  const given = [name.given, name['dropping-particle']].filter(Boolean).join(' ')
  return name.literal ?? [given, family, name.suffix].filter(Boolean).join(' ')
}
