import type { CrossrefRecord } from './record.ts'

/** What was looked up, with the day: `refs.lock.json` beside the manuscript. */
export interface ReferenceLock {
  version: 1
  /** By DOI in small letters; `null` where Crossref knows no such DOI. */
  works: Record<string, { read: string; record: CrossrefRecord | null }>
}

/** What it is called. */
export const lockName = 'refs.lock.json'

/** Reads a lock file; an empty one where the text is none. */
export function readLock(text: string | undefined): ReferenceLock {
  const empty: ReferenceLock = { version: 1, works: {} }
  if (text === undefined) return empty
  try {
    const read = JSON.parse(text) as Partial<ReferenceLock>
    if (read.version !== 1 || typeof read.works !== 'object' || read.works === null) return empty
    const whole = Object.entries(read.works).filter(
      ([, work]) => typeof work?.read === 'string' && isRecord(work.record),
    )
    return { version: 1, works: Object.fromEntries(whole) }
  } catch {
    return empty
  }
}

function isRecord(record: unknown): boolean {
  if (record === null) return true
  const { title, authors, updates } = (record ?? {}) as Partial<CrossrefRecord>
  return typeof title === 'string' && Array.isArray(authors) && Array.isArray(updates)
}

/** A lock file's text: sorted, so that two look-ups differ by what has changed only. */
export function writeLock({ version, works }: ReferenceLock): string {
  const sorted = Object.fromEntries(Object.entries(works).sort(([a], [b]) => (a < b ? -1 : 1)))
  return `${JSON.stringify({ version, works: sorted }, undefined, 2)}\n`
}
