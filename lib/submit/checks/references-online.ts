import { compareRecord } from '../references/online/compare-record.ts'
import { doiOf } from '../references/online/look-up.ts'
import { placeOfEntryField } from '../references/places.ts'
import type { Submission } from '../submission.ts'
import type { CheckFinding } from './check.ts'

/** What Crossref says of the works that have a DOI, where it was asked, now or on an earlier day. */
export function confirmedOnline({ document, online }: Submission): CheckFinding[] {
  if (!online) return []
  const { lock, unreached } = online
  const asked = document.references.flatMap((reference) => {
    const doi = doiOf(reference.entry)
    const work = doi === undefined ? undefined : lock.works[doi]
    return work ? [{ entry: reference.entry, work }] : []
  })
  const findings = asked
    .flatMap(({ entry, work }) => compareRecord(entry, work.record).map((fault) => ({ ...fault, entry })))
    .toSorted((a, b) => Number(b.state === 'red') - Number(a.state === 'red'))
  const details = findings.map(({ entry, field, text }) => ({
    text: `${entry.item.id}: ${text}`,
    ...placeOfEntryField(entry, field),
  }))
  const [first] = findings
  const place = details[0]?.place
  const days = asked.map(({ work }) => work.read).sort()
  const when = days.length > 0 ? `, as of ${[...new Set([days[0], days.at(-1)])].join(' to ')}` : ''
  const silent = unreached.length > 0 ? `; ${unreached.length} not checked: Crossref did not answer` : ''
  return [
    {
      id: 'references-online',
      state: first?.state ?? (unreached.length > 0 ? 'person' : 'green'),
      title: 'References at Crossref',
      evidence: first
        ? `${findings.length} of ${asked.length} looked up${when} to settle: ${details[0]?.text}${silent}`
        : `${asked.length} looked up${when}, nothing against them${silent}`,
      says: 'references that agree with their DOI’s record, and are not retracted',
      key: 'style.dois',
      details: details.slice(1),
      ...(place && { place }),
      ...(first && { fix: 'Compare the entries with the works.' }),
    },
  ]
}
