import type { RuleTable } from '../rule-entry.ts'

/** Messages of the writers stage. */
export const writerRules = {} as const satisfies RuleTable
