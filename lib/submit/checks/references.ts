import type { Document, Reference } from '../../document/document.ts'
import { auditReferences } from '../references/audit-references.ts'
import { commentedKeys } from '../references/commented-keys.ts'
import { listed, placeOfEntry, placeOfEntryField } from '../references/places.ts'
import { missingFields } from '../references/required-fields.ts'
import type { Check, CheckFinding } from './check.ts'
import { limitedAmount } from './limited-amount.ts'
import { confirmedOnline } from './references-online.ts'

/** The reference list: how many, whether complete, whether confirmed, with DOIs. */
export const checkReferences: Check = (submission) => {
  const { document, limits, file } = submission
  const { references } = document
  const found: CheckFinding[] = []
  if (limits.references) {
    const named = { id: 'references', title: 'References', key: 'limits.references', things: 'references' }
    found.push(limitedAmount(references.length, limits.references, { ...named, fix: 'Cite fewer works.' }))
  }
  if (references.length === 0) return found
  return [
    ...found,
    completeness(references),
    correctness(references),
    ...confirmedOnline(submission),
    ...unused(document, commentedKeys(String(file))),
    ...unconfirmed(references),
    ...dois(submission, references),
  ]
}

/** What is wrong or doubtful in the works of the list, by what they say themselves. */
function correctness(references: readonly Reference[]): CheckFinding {
  const findings = auditReferences(references.map(({ entry }) => entry))
  const sorted = findings.toSorted((a, b) => Number(b.state === 'red') - Number(a.state === 'red'))
  const details = sorted.map(({ entry, field, text }) => ({
    text: `${entry.item.id}: ${text}`,
    ...placeOfEntryField(entry, field),
  }))
  const [first] = sorted
  const place = details[0]?.place
  return {
    id: 'references-correct',
    state: first?.state ?? 'green',
    title: 'Correct references',
    evidence: first
      ? `${details.length} ${details.length === 1 ? 'thing' : 'things'} to settle: ${details[0]?.text}`
      : `Nothing wrong was seen in ${references.length}; they were not looked up`,
    says: 'references with right pages, years, names and identifiers, each work once',
    key: 'style',
    details: details.slice(1),
    ...(place && { place }),
    ...(first && { fix: 'Correct the entries in the bibliography.' }),
  }
}

/** Entries of the bibliography that nothing cites. */
function unused({ bibliography, references }: Document, commented: ReadonlySet<string>): CheckFinding[] {
  if (!bibliography) return []
  const listed = new Set(references.map(({ key }) => key))
  const idle = [...bibliography.entries].filter(([key]) => !listed.has(key))
  const details = idle.map(([key, entry]) => ({
    text: commented.has(key) ? `${key}: cited in a comment only` : `${key}: not cited`,
    ...placeOfEntry({ entry }),
  }))
  const [first] = details
  const inComments = idle.filter(([key]) => commented.has(key)).length
  return [
    {
      id: 'references-cited',
      state: first ? 'amber' : 'green',
      title: 'Entries that nothing cites',
      evidence: first
        ? `${details.length} of ${bibliography.entries.size}${inComments > 0 ? `, ${inComments} of them in comments only` : ''}; they are not in the list`
        : 'None',
      says: 'a bibliography of cited works',
      key: 'style',
      details,
      ...(first?.place && { place: first.place }),
      ...(first && {
        fix: 'Cite them, list them with “nocite”, or take them out of the file that is handed in.',
      }),
    },
  ]
}

function completeness(references: readonly Reference[]): CheckFinding {
  const incomplete = references
    .map((reference) => ({ reference, missing: missingFields(reference.item) }))
    .filter(({ missing }) => missing.length > 0)
  const texts = incomplete.map(({ reference, missing }) => ({
    reference,
    text: `${reference.key}: no ${missing.join(', no ')}`,
  }))
  return {
    id: 'references-complete',
    state: texts.length > 0 ? 'red' : 'green',
    title: 'Complete references',
    evidence:
      texts.length > 0
        ? `${texts.length} of ${references.length} lack what a reader needs to find them`
        : `All ${references.length} have what their type needs`,
    says: 'references that readers can find',
    key: 'style',
    ...listed(texts),
    ...(texts.length > 0 && { fix: 'Complete the entries in the bibliography.' }),
  }
}

/** Entries that their author marked as not yet compared with the work (`galley-status = {unconfirmed}`). */
function unconfirmed(references: readonly Reference[]): CheckFinding[] {
  const open = references.filter(({ entry }) => entry.extra?.['galley-status'] === 'unconfirmed')
  if (open.length === 0) return []
  return [
    {
      id: 'references-confirmed',
      state: 'person',
      title: 'Confirmed references',
      evidence: `${open.length} of ${references.length} are marked as unconfirmed`,
      says: 'references that are right',
      key: 'style',
      ...listed(open.map((reference) => ({ reference, text: reference.key }))),
      fix: 'Compare them with the works, then take “galley-status” out.',
    },
  ]
}

/** Types of works that commonly have a DOI. */
const withDoi = new Set(['article-journal', 'paper-conference', 'dataset', 'article', 'chapter'])

const dois = ({ profile }: Parameters<Check>[0], references: readonly Reference[]): CheckFinding[] => {
  const { dois: requirement } = profile.style
  if (requirement === 'optional' || requirement === 'forbidden') return []
  const without = references.filter(({ item }) => !item.DOI && withDoi.has(item.type))
  return [
    {
      id: 'reference-dois',
      // Offline nobody knows whether a work has one.
      state: without.length > 0 ? 'person' : 'green',
      title: 'DOIs of references',
      evidence:
        without.length > 0
          ? `${without.length} of ${references.length} have none and are of a kind that mostly has one; not looked up`
          : 'All works that mostly have one have it',
      says: `DOIs where there are any: ${requirement}`,
      key: 'style.dois',
      ...listed(without.map((reference) => ({ reference, text: reference.key }))),
      ...(without.length > 0 && { fix: 'Look them up at https://search.crossref.org/ and add “doi”.' }),
    },
  ]
}
