import type { BibliographyEntry } from '../../../document/document.ts'
import { fold } from '../../audit/fold.ts'
import { plainTitle, type ReferenceFault, textOfField, yearOf } from '../reference-rule.ts'
import type { CrossrefRecord } from './record.ts'

/** Notices after which a work must not be cited without a word. */
const grave = /^(?:retraction|removal|withdrawal|partial_retraction|expression_of_concern)$/

/**
 * Holds an entry against what Crossref says of its DOI.
 *
 * @param record `null` where Crossref knows no such DOI
 * @returns what differs; small differences (a subtitle, the year between online and print) are none
 */
export function compareRecord({ item }: BibliographyEntry, record: CrossrefRecord | null): ReferenceFault[] {
  if (record === null)
    // DataCite and others register DOIs, too; Crossref alone was asked.
    return [
      { text: `Crossref does not know the DOI ${textOfField(item, 'DOI')}`, field: 'DOI', state: 'amber' },
    ]
  const faults: ReferenceFault[] = []
  const add = (text: string, field: string, state: ReferenceFault['state'] = 'amber') =>
    faults.push({ text, field, state })
  for (const { type, doi } of record.updates) {
    if (!grave.test(type)) continue
    add(`${type.replaceAll('_', ' ')}${doi ? `: https://doi.org/${doi}` : ''}`, 'DOI', 'red')
  }
  const [own, theirs] = [fold(plainTitle(item)).compact, fold(record.title.replace(/<[^>]*>/g, '')).compact]
  const isOther = own !== '' && theirs !== '' && !own.startsWith(theirs) && !theirs.startsWith(own)
  if (isOther && !isNear(own, theirs)) {
    add(`the DOI is that of “${record.title.slice(0, 80)}”`, 'DOI', 'red')
    return faults
  }
  if (isOther) add(`title, at Crossref “${record.title.slice(0, 120)}”`, 'title')
  const year = yearOf(item)
  if (year !== undefined && record.year !== undefined && Math.abs(year - record.year) > 1)
    add(`year ${year}, at Crossref ${record.year}`, 'issued')
  const [author] = item.author ?? []
  const family = fold(author?.family ?? author?.literal ?? '').compact
  const first = fold(record.authors[0] ?? '').compact
  if (family !== '' && first !== '' && !family.includes(first) && !first.includes(family))
    add(`first author ${author?.family ?? author?.literal}, at Crossref ${record.authors[0]}`, 'author')
  const volume = textOfField(item, 'volume')
  if (volume !== '' && record.volume && fold(volume).compact !== fold(record.volume).compact)
    add(`volume ${volume}, at Crossref ${record.volume}`, 'volume')
  const [page] = textOfField(item, 'page').split(/[-–—]+/)
  const [firstPage] = (record.page ?? '').split('-')
  if (page && firstPage && fold(page).compact !== fold(firstPage).compact)
    add(`first page ${page}, at Crossref ${firstPage}`, 'page')
  return faults
}

/** Whether two folded titles differ in a few places only: they share most of their groups of three letters. */
function isNear(one: string, other: string): boolean {
  const grams = (text: string) =>
    new Set(Array.from({ length: Math.max(0, text.length - 2) }, (_, at) => text.slice(at, at + 3)))
  const [a, b] = [grams(one.slice(0, 400)), grams(other.slice(0, 400))]
  const shared = [...a].filter((gram) => b.has(gram)).length
  return shared / Math.max(1, Math.min(a.size, b.size)) > 0.6
}
