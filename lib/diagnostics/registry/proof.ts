import type { RuleTable } from '../rule-entry.ts'

/** Messages of the proof: something was lost between the manuscript and an output. */
export const proofRules = {
  'proof/missing': { severity: 'error', summary: 'Words of the manuscript are not in an output.' },
  'proof/repeated': { severity: 'error', summary: 'Words stand twice in an output.' },
  'proof/moved': { severity: 'error', summary: 'Words stand in another order in an output.' },
  'proof/unexplained': { severity: 'error', summary: 'An output has words that the manuscript has not.' },
  'proof/unread': {
    severity: 'error',
    summary: 'Words of the source file that the reader did not take into the document.',
  },
} as const satisfies RuleTable
