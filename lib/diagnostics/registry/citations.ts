import type { RuleTable } from '../rule-entry.ts'

/** Messages of the citations stage. */
export const citationRules = {} as const satisfies RuleTable
