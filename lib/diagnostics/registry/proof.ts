import type { RuleTable } from '../rule-entry.ts'

/** Messages of the proof stage. */
export const proofRules = {} as const satisfies RuleTable
