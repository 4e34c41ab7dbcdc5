import { element, placed } from '../element.ts'
import type { Result, State } from '../state.ts'
import { unknown } from './unknown.ts'

/** Who publishes the article, as far as the author said it. Publishing demands an id and an ISSN. */
export function journalMeta(state: State): Result {
  const journal = state.document.metadata.journal ?? { ids: {} }
  const ids = Object.entries(journal.ids ?? {}).map(([kind, id]) =>
    placed(element('journal-id', { 'journal-id-type': kind }, id), state.place(`journal.ids.${kind}`)),
  )
  const issns = [
    issn('electronic', journal.eissn, 'eissn', state),
    issn('print', journal.issn, 'issn', state),
  ].flat()
  const title = journal.title && field('journal-title', 'title', journal.title, state)
  const short =
    journal.abbreviatedTitle &&
    placed(
      element('abbrev-journal-title', { 'abbrev-type': 'iso' }, journal.abbreviatedTitle),
      state.place('journal.abbreviatedTitle'),
    )
  const demanded = state.tagSet === 'publishing'
  const content = [
    ids.length > 0 || !demanded ? ids : unknown('journal-id', 'journal.ids'),
    (title || short) && element('journal-title-group', {}, title, short),
    issns.length > 0 || !demanded ? issns : unknown('issn', 'journal.issn'),
    journal.publisher &&
      element(
        'publisher',
        {},
        field('publisher-name', 'publisher', journal.publisher, state),
        journal.publisherLocation &&
          field('publisher-loc', 'publisherLocation', journal.publisherLocation, state),
      ),
  ]
  const made = element('journal-meta', {}, content)
  return made.children.length > 0 && placed(made, state.place('journal'))
}

/** Volume, issue and pages of the article: either an electronic location or first and last page. */
export function journalPlace(state: State): Result {
  const { volume, issue, firstPage, lastPage, elocationId } = state.document.metadata.journal ?? {}
  return [
    volume && field('volume', 'volume', volume, state),
    issue && field('issue', 'issue', issue, state),
    elocationId
      ? field('elocation-id', 'elocationId', elocationId, state)
      : firstPage && [
          field('fpage', 'firstPage', firstPage, state),
          lastPage && field('lpage', 'lastPage', lastPage, state),
        ],
  ]
}

function field(name: string, key: string, value: string, state: State): Result {
  return placed(element(name, {}, value), state.place(`journal.${key}`))
}

function issn(format: 'electronic' | 'print', value: string | undefined, key: string, state: State) {
  if (!value) return []
  return [placed(element('issn', { 'publication-format': format }, value), state.place(`journal.${key}`))]
}
