import type { RuleTable } from '../rule-entry.ts'

/** Messages of the citations stage. */
export const citationRules = {
  'citation/unknown-key': {
    severity: 'error',
    summary: 'A citation’s key is in no bibliography; the citation shows its key.',
  },
  'citation/identifier-only': {
    severity: 'warning',
    summary: 'Works that are cited by an identifier which no bibliography has; they are listed by it.',
  },
  'citation/name-near-miss': {
    severity: 'warning',
    summary: 'A citation’s key was one letter from the only entry that it can mean; that entry is cited.',
  },
  'citation/not-cited': {
    severity: 'suggestion',
    summary: 'An entry of the bibliography is never cited.',
  },
  'citation/unknown-style': {
    severity: 'error',
    summary: 'The citation style is none that galley ships and no file; no other is taken instead.',
  },
  'citation/missing-style-file': {
    severity: 'warning',
    summary:
      'The path of the citation style leads to no file; the style of that name which galley ships is taken.',
  },
  'citation/invalid-style': {
    severity: 'error',
    summary: 'The citation style’s file is not CSL.',
  },
  'citation/unprintable': {
    severity: 'error',
    summary: 'The citation style has no printed form for a citation; it shows its key.',
  },
} as const satisfies RuleTable
