import type { BibliographyEntry } from '../../../document/document.ts'
import { textOfField } from '../reference-rule.ts'
import type { ReferenceLock } from './lock.ts'
import { readRecord } from './record.ts'

/** The answer to a request: parsed JSON, that there is no such thing, or that nobody answered. */
export type Answer = { status: 'found'; body: unknown } | { status: 'missing' } | { status: 'unreached' }

/** Asks an address. Sockets are the caller's: galley's core has none. */
export type Ask = (url: string) => Promise<Answer>

/** What a look-up has come to. */
export interface LookUp {
  lock: ReferenceLock
  /** DOIs that nobody answered for, and that the lock file does not have. */
  unreached: string[]
}

/** After so many requests without an answer there is no network. */
const patience = 2

/**
 * Looks works up at Crossref by their DOIs. What the lock file has is not asked for again.
 *
 * @param today as `2026-01-31`
 */
export async function lookUp(
  entries: readonly BibliographyEntry[],
  known: ReferenceLock,
  ask: Ask,
  today: string,
): Promise<LookUp> {
  const works = { ...known.works }
  const unreached: string[] = []
  let silence = 0
  for (const doi of new Set(entries.map(doiOf).filter((one) => one !== undefined))) {
    if (works[doi]) continue
    const answer: Answer =
      silence < patience
        ? await ask(`https://api.crossref.org/works/${encodeURIComponent(doi)}`)
        : { status: 'unreached' }
    if (answer.status === 'unreached') {
      silence++
      unreached.push(doi)
      continue
    }
    silence = 0
    const record = answer.status === 'found' ? (readRecord(answer.body) ?? null) : null
    works[doi] = { read: today, record }
  }
  return { lock: { version: 1, works }, unreached }
}

/** The DOI of an entry, bare and in small letters; none where it has none that can be asked for. */
export function doiOf({ item }: Pick<BibliographyEntry, 'item'>): string | undefined {
  const doi = textOfField(item, 'DOI')
    .toLowerCase()
    .replace(/^(?:https?:\/\/(?:dx\.|www\.)?doi\.org\/|doi:\s*)/, '')
  return /^10\.\d{4,9}\/\S+$/.test(doi) ? doi : undefined
}
