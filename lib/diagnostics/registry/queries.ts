import type { RuleTable } from '../rule-entry.ts'

/** Questions that somebody put to the author, in the manuscript itself. */
export const queryRules = {
  'query/author-query': {
    severity: 'suggestion',
    summary: 'A question to the author is open; with --final it is an error.',
  },
} as const satisfies RuleTable
