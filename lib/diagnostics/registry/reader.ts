import type { RuleTable } from '../rule-entry.ts'

/** Messages of the reader. */
export const readerRules = {
  'reader/raw-markup': {
    severity: 'warning',
    summary: 'Markup of another language that has no meaning here; it is shown as its source.',
  },
} as const satisfies RuleTable
