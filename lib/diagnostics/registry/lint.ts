import type { RuleTable } from '../rule-entry.ts'

/** Messages on how proofreading is controlled; what the rules say has its entries in their files. */
export const lintRules = {
  'lint/unknown-rule': {
    severity: 'warning',
    summary: 'A comment or a setting names a rule that there is not.',
  },
  'lint/missing-reason': {
    severity: 'warning',
    summary: 'A comment switches rules off and does not say why.',
  },
  'lint/invalid-options': {
    severity: 'error',
    summary: 'A rule is given options that it does not take; it runs with its own.',
  },
} as const satisfies RuleTable
