import type { Element } from 'hast'
import { element, text } from '../element.ts'
import type { State } from '../state.ts'

/** Journal, volume, pages and DOI over the title; only what the front matter has. */
export function banner(state: State): Element | undefined {
  const { journal, doi } = state.document.metadata
  const issue = issueText(state)
  if (!journal?.title && !issue && !doi) return undefined
  return element('div', { className: ['banner'], dataGenerated: '' }, [
    journal?.title
      ? element('b', { className: ['journal'], dataField: 'journal.title' }, [journal.title])
      : undefined,
    ...(journal?.title ? [text(' ')] : []),
    element('span', { className: ['issue'] }, [
      issue || undefined,
      issue && doi ? ' · ' : undefined,
      doi
        ? element('a', { href: doiUrl(doi), rel: ['noopener'], dataField: 'doi' }, [doiUrl(doi)])
        : undefined,
    ]),
  ])
}

/** “Vol. 1 (2), 141–150”, as far as it is known. */
function issueText(state: State): string {
  const { journal, dates } = state.document.metadata
  const year = dates.published?.year
  const volume = journal?.volume
    ? `Vol. ${journal.volume}${journal.issue ? `, No. ${journal.issue}` : ''}`
    : journal?.issue
      ? `No. ${journal.issue}`
      : ''
  const pages = journal?.firstPage
    ? `${journal.firstPage}${journal.lastPage ? `–${journal.lastPage}` : ''}`
    : (journal?.elocationId ?? '')
  const dated = volume && year ? `${volume} (${year})` : volume
  return [dated, pages].filter(Boolean).join(', ')
}

/** The https form of a DOI, however it was given. */
export function doiUrl(doi: string): string {
  return `https://doi.org/${doi.replace(/^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:)/i, '')}`
}
