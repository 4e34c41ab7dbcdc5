/** Deposits with Crossref: metadata of an article, by the public schema 5.3.1 (https://data.crossref.org/reports/help/schema_doc/5.3.1/). */
import type { Element } from 'xast'
import { toXml } from 'xast-util-to-xml'
import { x } from 'xastscript'
import type { CslItem, Document, Reference } from '../../document/document.ts'
import type { Contributor } from '../../frontmatter/contributors.ts'
import type { CalendarDate } from '../../frontmatter/dates.ts'
import type { Metadata } from '../../frontmatter/metadata.ts'
import { titleText } from '../front-text.ts'
import { personName } from '../person-name.ts'

/** A deposit, or what the manuscript does not say and Crossref cannot do without. */
export interface CrossrefDeposit {
  /** UTF-8 when written. */
  xml?: string
  /** In words, with the key of the front matter. */
  missing: string[]
}

const namespaces = {
  version: '5.3.1',
  xmlns: 'http://www.crossref.org/schema/5.3.1',
  'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
  'xmlns:ai': 'http://www.crossref.org/AccessIndicators.xsd',
  'xsi:schemaLocation':
    'http://www.crossref.org/schema/5.3.1 https://www.crossref.org/schemas/crossref5.3.1.xsd',
}

/**
 * Writes the metadata of an article for the registration of its DOI. Nothing is made up: without DOI, page, journal,
 * publisher, date and a person to write to there is no deposit.
 *
 * @param digest of the article, for the deposit's own id: the same article gives the same bytes
 */
export function crossrefDeposit(document: Document, digest: string): CrossrefDeposit {
  const { metadata } = document
  const { doi, journal, submission, contributors } = metadata
  const published = metadata.dates.published
  const mail = (contributors.find((one) => one.corresponding) ?? contributors[0])?.email
  const missing = [
    doi ? '' : 'the DOI (doi)',
    submission?.landingPage ? '' : 'the article’s page (submission: landing-page)',
    titleText(document) ? '' : 'the title (title)',
    journal?.title ? '' : 'the journal (journal: title)',
    journal?.issn || journal?.eissn ? '' : 'an ISSN of the journal (journal: issn, eissn)',
    journal?.publisher ? '' : 'the publisher (journal: publisher)',
    published?.year ? '' : 'the day of publication (dates: published)',
    mail ? '' : 'an e-mail address to answer to (of the corresponding author)',
  ].filter(Boolean)
  if (!doi || !journal?.title || !published?.year || missing.length > 0) return { missing }
  const publisher = journal.publisher ?? ''
  const root = x('doi_batch', namespaces, [
    x('head', [
      x('doi_batch_id', `galley-${digest.slice(0, 24)}`),
      x('timestamp', `${day(published)}000000000`),
      x('depositor', [x('depositor_name', publisher), x('email_address', mail)]),
      x('registrant', publisher),
    ]),
    x('body', [
      x('journal', [
        journalMetadata(journal),
        x('journal_issue', [
          publicationDate(published),
          ...(journal.volume ? [x('journal_volume', [x('volume', journal.volume)])] : []),
          ...(journal.issue ? [x('issue', journal.issue)] : []),
        ]),
        article(document, published, doi, submission?.landingPage ?? ''),
      ]),
    ]),
  ])
  return { xml: `<?xml version="1.0" encoding="UTF-8"?>\n${toXml(root)}\n`, missing }
}

type Journal = NonNullable<Metadata['journal']>

function journalMetadata({ title = '', abbreviatedTitle, issn, eissn }: Journal): Element {
  return x('journal_metadata', [
    x('full_title', title),
    ...(abbreviatedTitle ? [x('abbrev_title', abbreviatedTitle)] : []),
    ...(issn ? [x('issn', { media_type: 'print' }, issn)] : []),
    ...(eissn ? [x('issn', { media_type: 'electronic' }, eissn)] : []),
  ])
}

function article(document: Document, published: CalendarDate, doi: string, page: string): Element {
  const { metadata, references } = document
  const { journal, contributors, licence } = metadata
  const title = metadata.subtitle
    ? titleText(document).replace(`: ${metadata.subtitle}`, '')
    : titleText(document)
  return x('journal_article', { publication_type: 'full_text', language: metadata.language.split('-')[0] }, [
    x('titles', [x('title', title), ...(metadata.subtitle ? [x('subtitle', metadata.subtitle)] : [])]),
    ...(contributors.length > 0
      ? [
          x(
            'contributors',
            contributors.map((one, index) => contributor(one, index, metadata)),
          ),
        ]
      : []),
    publicationDate(published),
    ...(journal?.firstPage
      ? [
          x('pages', [
            x('first_page', journal.firstPage),
            ...(journal.lastPage ? [x('last_page', journal.lastPage)] : []),
          ]),
        ]
      : []),
    ...(journal?.elocationId
      ? [x('publisher_item', [x('item_number', { item_number_type: 'article_number' }, journal.elocationId)])]
      : []),
    ...(licence?.url
      ? [x('ai:program', { name: 'AccessIndicators' }, [x('ai:license_ref', licence.url)])]
      : []),
    x('doi_data', [x('doi', doi), x('resource', page)]),
    ...(references.length > 0 ? [x('citation_list', references.map(citation))] : []),
  ])
}

function contributor(person: Contributor, index: number, { affiliations }: Metadata): Element {
  const attributes = { sequence: index === 0 ? 'first' : 'additional', contributor_role: 'author' }
  if (person.collective !== undefined) return x('organization', attributes, person.collective)
  const places = affiliations.filter(({ id }) => id !== undefined && person.affiliations.includes(id))
  const institutions = places.flatMap(({ institution, text, ror }) => {
    const name = institution ?? text
    if (!name) return []
    const id = ror ? [x('institution_id', { type: 'ror' }, ror)] : []
    return [x('institution', [x('institution_name', name), ...id])]
  })
  return x('person_name', attributes, [
    ...(person.given ? [x('given_name', person.given)] : []),
    x('surname', [person.particle, person.family ?? personName(person)].filter(Boolean).join(' ')),
    ...(person.suffix ? [x('suffix', person.suffix)] : []),
    ...(institutions.length > 0 ? [x('affiliations', institutions)] : []),
    ...(person.orcid ? [x('ORCID', `https://orcid.org/${person.orcid}`)] : []),
  ])
}

function publicationDate({ year, month, day: ofMonth }: CalendarDate): Element {
  return x('publication_date', { media_type: 'online' }, [
    ...(month ? [x('month', two(month))] : []),
    ...(month && ofMonth ? [x('day', two(ofMonth))] : []),
    x('year', String(year)),
  ])
}

/** A cited work: its parts in the schema's order, so that Crossref can match it. */
function citation({ item, key }: Reference): Element {
  const [author] = item.author ?? []
  const pages = text(item, 'page')
  const isArticle = item.type.startsWith('article')
  const parts: [string, string | undefined][] = [
    ['journal_title', isArticle ? text(item, 'container-title') : undefined],
    ['author', author?.family ?? author?.literal],
    ['volume', text(item, 'volume')],
    ['issue', text(item, 'issue')],
    ['first_page', pages?.split(/[-–—]/)[0]],
    ['cYear', String(item.issued?.['date-parts']?.[0]?.[0] ?? '').match(/^\d{4}$/)?.[0]],
    ['doi', item.DOI],
    ['isbn', text(item, 'ISBN')?.split(/[\s,;]/)[0]],
    ['volume_title', isArticle ? undefined : (text(item, 'container-title') ?? item.title)],
    ['article_title', isArticle || text(item, 'container-title') ? item.title : undefined],
  ]
  const given = parts.flatMap(([name, value]) => (value ? [x(name, value)] : []))
  return x('citation', { key }, given)
}

function text(item: CslItem, field: string): string | undefined {
  const value = item[field]
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined
}

const two = (value: number) => String(value).padStart(2, '0')
const day = ({ year, month = 1, day: ofMonth = 1 }: CalendarDate) => `${year}${two(month)}${two(ofMonth)}`
