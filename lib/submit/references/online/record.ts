import { nameOf, textsOf } from './json.ts'

/** What Crossref says of a work, as far as a reference says it. */
export interface CrossrefRecord {
  title: string
  /** Family names, or those of groups. */
  authors: string[]
  year?: number
  container?: string
  volume?: string
  page?: string
  /** Notices on the work: `retraction`, `expression_of_concern`, `correction`… */
  updates: { type: string; doi: string }[]
}

/**
 * Reads the answer of https://api.crossref.org/works/{doi} (REST API, “works”); what is not of the documented shape is
 * left out.
 *
 * @param body parsed JSON
 * @returns nothing where it is no work
 */
export function readRecord(body: unknown): CrossrefRecord | undefined {
  const work = objectOf(objectOf(body)?.message)
  if (!work) return undefined
  const issued = objectOf(work.issued)?.['date-parts']
  const first: unknown = Array.isArray(issued) ? (issued as unknown[])[0] : undefined
  const year = Array.isArray(first) ? Number((first as unknown[])[0]) : Number.NaN
  const [title = ''] = textsOf(work.title)
  const [container] = textsOf(work['container-title'])
  const [volume] = textsOf(work.volume)
  const [page] = textsOf(work.page)
  return {
    title,
    authors: listOf(work.author).map(nameOf).filter(Boolean),
    ...(Number.isFinite(year) && year > 0 && { year }),
    ...(container && { container }),
    ...(volume && { volume }),
    ...(page && { page }),
    updates: listOf(work['updated-by']).flatMap((notice) => {
      const [type = ''] = textsOf(notice.type)
      const [doi = ''] = textsOf(notice.DOI)
      return type ? [{ type, doi }] : []
    }),
  }
}

function objectOf(value: unknown): Record<string, unknown> | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : undefined
}

function listOf(value: unknown): Record<string, unknown>[] {
  return Array.isArray(value) ? (value as unknown[]).map(objectOf).filter((one) => one !== undefined) : []
}
