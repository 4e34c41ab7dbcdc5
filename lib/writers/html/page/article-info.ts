import type { Element, ElementContent } from 'hast'
import type { FundingEntry } from '../../../frontmatter/funding.ts'
import { element, lines, text } from '../element.ts'
import { safeUrl } from '../safe-url.ts'
import type { State } from '../state.ts'
import { doiUrl } from './banner.ts'
import { timeElement } from './dates.ts'
import { keywords } from './parts.ts'

/** Keywords, dates, licence, funding and DOI: a list of what the front matter has. */
export function articleInfo(state: State): Element | undefined {
  const entries = [
    keywordEntry,
    subjectEntry,
    ...dateEntries,
    fundingEntry,
    licenceEntry,
    doiEntry,
    versionEntry,
    relatedEntry,
  ]
    .map((entry) => entry(state))
    .filter((entry) => entry !== undefined)
  if (entries.length === 0) return undefined
  return element('dl', { className: ['article-info'] }, [text('\n'), ...lines(entries)])
}

type Entry = (state: State) => Element | undefined

function pair(name: string, term: string, description: (ElementContent | string)[]): Element {
  return element('div', { className: ['info', `info-${name}`] }, [
    element('dt', { dataGenerated: '' }, [term]),
    text('\n'),
    element('dd', {}, description),
  ])
}

const keywordEntry: Entry = (state) => {
  const words = keywords(state.document)
  if (words.length === 0) return undefined
  return pair(
    'keywords',
    state.terms.keywords,
    words.flatMap((keyword, index) => [
      ...(index > 0 ? ['; '] : []),
      element('span', { className: ['keyword'], dataField: keyword.path }, state.all(keyword.children)),
    ]),
  )
}

const subjectEntry: Entry = (state) => {
  const { subjects } = state.document.metadata
  if (subjects.length === 0) return undefined
  return pair(
    'subjects',
    state.labels.subjects,
    subjects.flatMap((subject, index) => [
      ...(index > 0 ? ['; '] : []),
      element('span', { dataField: `subjects.${index}` }, [subject]),
    ]),
  )
}

const dateEntries = (['received', 'revised', 'accepted', 'published', 'date'] as const).map(
  (event): Entry =>
    (state) => {
      const { dates, language } = state.document.metadata
      const date = dates[event]
      if (!date) return undefined
      const term = event === 'date' ? state.labels.date : state.terms[event]
      const time = timeElement(date, language)
      Object.assign(time.properties, { dataField: `dates.${event}`, dataGenerated: '' })
      return pair(event, term, [time])
    },
)

const fundingEntry: Entry = (state) => {
  const { funding } = state.document.metadata
  if (funding.length === 0) return undefined
  const grants = funding.flatMap((grant, index) => {
    const words = grantText(grant)
    return words
      ? [element('p', { dataField: `funding.${index}`, dataGenerated: '' }, [words]), text('\n')]
      : []
  })
  return pair('funding', state.terms.funding, grants)
}

function grantText({ funder, award, recipient }: FundingEntry): string {
  const grant = [funder, award].filter(Boolean).join(', ')
  return recipient ? `${grant} (${recipient})` : grant
}

const licenceEntry: Entry = (state) => {
  const { licence, copyright } = state.document.metadata
  const notice =
    copyright?.statement ?? [copyright && '©', copyright?.year, copyright?.holder].filter(Boolean).join(' ')
  const name = licence ? licenceName(licence) : undefined
  if (!notice && !name) return undefined
  const href = licence?.url && safeUrl(licence.url)
  return pair('licence', state.terms.licence, [
    ...(notice && notice !== '©'
      ? [element('p', { dataField: 'copyright', dataGenerated: '' }, [notice]), text('\n')]
      : []),
    ...(name
      ? [
          element('p', { dataField: 'licence', dataGenerated: '' }, [
            href ? element('a', { href, rel: ['license', 'noopener'] }, [name]) : name,
          ]),
        ]
      : []),
  ])
}

/** “CC BY 4.0” for `CC-BY-4.0`; other ids and names as they are. */
export function licenceName(licence: {
  id?: string | undefined
  name?: string | undefined
  url?: string | undefined
}): string | undefined {
  return licence.name ?? licence.id?.replace(/^CC-([A-Z-]+)-(\d)/, 'CC $1 $2') ?? licence.url
}

const doiEntry: Entry = (state) => {
  const { doi } = state.document.metadata
  if (!doi) return undefined
  return pair('doi', 'DOI', [
    element('a', { href: doiUrl(doi), rel: ['noopener'], dataField: 'doi', dataGenerated: '' }, [
      doiUrl(doi),
    ]),
  ])
}

const relatedEntry: Entry = (state) => {
  const { relatedArticles } = state.document.metadata
  if (relatedArticles.length === 0) return undefined
  return pair(
    'related',
    state.labels.related,
    relatedArticles.flatMap((related, index) => {
      const href = related.doi ? doiUrl(related.doi) : related.url && safeUrl(related.url)
      const words = related.title ?? href ?? related.url ?? ''
      const link = href ? element('a', { href, rel: ['noopener'] }, [words]) : words
      const kind = `${related.type[0]?.toUpperCase() ?? ''}${related.type.slice(1).replace(/-/g, ' ')}`
      return [
        element('p', { dataField: `relatedArticles.${index}`, dataGenerated: '' }, [`${kind}: `, link]),
        text('\n'),
      ]
    }),
  )
}

const versionEntry: Entry = (state) => {
  const { version } = state.document.metadata
  return version
    ? pair('version', state.labels.version, [element('span', { dataField: 'version' }, [version])])
    : undefined
}
