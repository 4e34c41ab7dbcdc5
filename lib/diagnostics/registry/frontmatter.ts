import type { RuleTable } from '../rule-entry.ts'

/** Messages of the frontmatter stage. */
export const frontmatterRules = {} as const satisfies RuleTable
