import type { Reference } from '../../document/document.ts'
import type { ItemPlace } from '../item.ts'
import { missingFields } from '../references/required-fields.ts'
import type { Check, CheckFinding } from './check.ts'
import { limitedAmount } from './limited-amount.ts'

/** The reference list: how many, whether complete, whether confirmed, with DOIs. */
export const checkReferences: Check = (submission) => {
  const { document, limits } = submission
  const { references } = document
  const found: CheckFinding[] = []
  if (limits.references) {
    const named = { id: 'references', title: 'References', key: 'limits.references', things: 'references' }
    found.push(limitedAmount(references.length, limits.references, { ...named, fix: 'Cite fewer works.' }))
  }
  if (references.length === 0) return found
  return [...found, completeness(references), ...unconfirmed(references), ...dois(submission, references)]
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

function listed(entries: readonly { reference: Reference; text: string }[]) {
  const details = entries.map(({ reference, text }) => ({ text, ...placeOfEntry(reference) }))
  const place = details[0]?.place
  return { details, ...(place && { place }) }
}

function placeOfEntry({ entry }: Reference): { place?: ItemPlace } {
  const start = entry.keyPosition?.start ?? entry.position?.start
  return start ? { place: { path: entry.path, line: start.line, column: start.column } } : {}
}
