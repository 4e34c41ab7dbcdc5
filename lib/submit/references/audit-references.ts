import type { BibliographyEntry } from '../../document/document.ts'
import type { EntryRule, PairRule, ReferenceFault } from './reference-rule.ts'
import { accessDate } from './rules/access-date.ts'
import { capitals } from './rules/capitals.ts'
import { cutNames } from './rules/cut-names.ts'
import { doiForm } from './rules/doi-form.ts'
import { duplicates } from './rules/duplicates.ts'
import { pagesInOrder } from './rules/pages-in-order.ts'
import { possibleYear } from './rules/possible-year.ts'
import { standardNumbers } from './rules/standard-numbers.ts'

/** Rules on one entry, by name. */
const entryRules = {
  'pages-in-order': pagesInOrder,
  'possible-year': possibleYear,
  'doi-form': doiForm,
  'standard-numbers': standardNumbers,
  'access-date': accessDate,
  capitals,
  'cut-names': cutNames,
} as const satisfies Record<string, EntryRule>

/** Rules that compare entries, by name. */
const pairRules = { duplicates } as const satisfies Record<string, PairRule>

/** What the audit found in an entry. */
export interface AuditedReference extends ReferenceFault {
  rule: keyof typeof entryRules | keyof typeof pairRules
  entry: BibliographyEntry
}

/** Looks at every entry of a bibliography, offline: what is wrong or doubtful in it, in the bibliography's order. */
export function auditReferences(entries: readonly BibliographyEntry[]): AuditedReference[] {
  const pairs = Object.entries(pairRules).map(
    ([rule, look]) => [rule as keyof typeof pairRules, look(entries)] as const,
  )
  return entries.flatMap((entry) => [
    ...Object.entries(entryRules).flatMap(([rule, look]) =>
      look(entry).map((fault) => ({ ...fault, rule: rule as keyof typeof entryRules, entry })),
    ),
    ...pairs.flatMap(([rule, found]) => (found.get(entry) ?? []).map((fault) => ({ ...fault, rule, entry }))),
  ])
}
