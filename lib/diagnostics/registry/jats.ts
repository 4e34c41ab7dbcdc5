import type { RuleTable } from '../rule-entry.ts'

/** Messages of the jats stage. */
export const jatsRules = {} as const satisfies RuleTable
