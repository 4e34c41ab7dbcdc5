import type { BibliographyEntry, CslItem } from '../../../document/document.ts'
import { fold } from '../../audit/fold.ts'
import { isPreprint } from '../preprint.ts'
import { type PairRule, plainTitle, type ReferenceFault, textOfField, yearOf } from '../reference-rule.ts'

/** Letters of a title that no two works share by chance. */
const telling = 24

/**
 * One work under two keys: the same DOI, or the same title of the same first author. A preprint beside the published
 * version is named as that. One DOI on two different works is a slip of the hand.
 */
export const duplicates: PairRule = (entries) => {
  const found = new Map<BibliographyEntry, ReferenceFault[]>()
  const add = (entry: BibliographyEntry, fault: ReferenceFault) =>
    found.set(entry, [...(found.get(entry) ?? []), fault])
  const seen = new Set<string>()
  const compare = (one: BibliographyEntry, other: BibliographyEntry, byDoi: boolean) => {
    const pair = `${one.item.id}\n${other.item.id}`
    if (seen.has(pair)) return
    seen.add(pair)
    const text = textOfPair(one.item, other.item, byDoi)
    if (text) add(other, { text, field: byDoi ? 'DOI' : 'title', state: 'amber', other: one })
  }
  pairUp(
    entries,
    ({ item }) => bareDoi(item),
    (one, other) => compare(one, other, true),
  )
  pairUp(entries, titleKey, (one, other) => compare(one, other, false))
  return found
}

function pairUp(
  entries: readonly BibliographyEntry[],
  keyOf: (entry: BibliographyEntry) => string,
  then: (one: BibliographyEntry, other: BibliographyEntry) => void,
): void {
  const first = new Map<string, BibliographyEntry>()
  for (const entry of entries) {
    const key = keyOf(entry)
    if (key === '') continue
    const before = first.get(key)
    if (before) then(before, entry)
    else first.set(key, entry)
  }
}

function textOfPair(one: CslItem, other: CslItem, byDoi: boolean): string | undefined {
  if (byDoi) {
    const isSame =
      mainTitle(one) === mainTitle(other) ||
      mainTitle(one).startsWith(mainTitle(other)) ||
      mainTitle(other).startsWith(mainTitle(one))
    return isSame
      ? `the same work as “${one.id}”: they have one DOI`
      : `the DOI of “${one.id}”, which is another work`
  }
  if (isPreprint(one) !== isPreprint(other)) {
    const [preprint, published] = isPreprint(one) ? [one, other] : [other, one]
    return `“${preprint.id}” is the preprint of “${published.id}”: cite the published version`
  }
  // Editions and volumes are works of their own.
  for (const field of ['volume', 'edition', 'number', 'version', 'page', 'container-title']) {
    const [a, b] = [textOfField(one, field), textOfField(other, field)]
    if (a !== '' && b !== '' && fold(a).compact !== fold(b).compact) return undefined
  }
  // A volume beside the set that it belongs to.
  if ((textOfField(one, 'volume') === '') !== (textOfField(other, 'volume') === '') && one.type === 'book')
    return undefined
  const [a, b] = [yearOf(one), yearOf(other)]
  if (a !== undefined && b !== undefined && Math.abs(a - b) > 1) return undefined
  return `looks like the same work as “${one.id}”`
}

function bareDoi(item: CslItem): string {
  return textOfField(item, 'DOI')
    .toLowerCase()
    .replace(/^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)/, '')
}

function mainTitle(item: CslItem): string {
  return fold(plainTitle(item)).compact
}

/** First author and title, where both tell. */
function titleKey({ item }: BibliographyEntry): string {
  const title = mainTitle(item)
  const [author] = item.author ?? []
  const family = fold(author?.family ?? author?.literal ?? '').compact
  return title.length < telling || family === '' ? '' : `${family} ${title}`
}
