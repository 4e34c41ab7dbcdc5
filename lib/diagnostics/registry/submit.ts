import type { RuleTable } from '../rule-entry.ts'

/** Messages about what is handed in: anonymous copies and packages. */
export const submitRules = {
  'submit/self-citation': {
    severity: 'warning',
    summary: 'An anonymous copy cites work of its authors, so that a reader can tell who they are.',
  },
  'submit/leak': { severity: 'error', summary: 'A finished file that must be anonymous names its authors.' },
  'submit/possible-leak': {
    severity: 'warning',
    summary: 'A finished file that must be anonymous holds what may name its authors.',
  },
  'submit/unseen': {
    severity: 'suggestion',
    summary: 'A part of an anonymous file that galley cannot read, such as text inside a picture.',
  },
} as const satisfies RuleTable
