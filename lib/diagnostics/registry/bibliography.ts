import type { RuleTable } from '../rule-entry.ts'

/** Messages of the bibliography stage. */
export const bibliographyRules = {} as const satisfies RuleTable
