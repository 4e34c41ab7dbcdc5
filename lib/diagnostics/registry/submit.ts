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
  'submit/unreadable-figure': {
    severity: 'error',
    summary:
      'An image that must be handed in is not there, cannot be read, or has a format that the journal does not take.',
  },
  'submit/package': {
    severity: 'error',
    summary:
      'A package that cannot be made as the journal wants it: two files of one name, a link that leads nowhere.',
  },
  'submit/not-made': {
    severity: 'warning',
    summary: 'A file that the journal asks for and that galley cannot make, such as a supplement.',
  },
  'submit/open-point': {
    severity: 'suggestion',
    summary:
      'A letter, title page or list of highlights asks the author for what the manuscript does not say.',
  },
  'submit/unknown-slot': {
    severity: 'error',
    summary: 'A template of a letter or a title page names something that galley cannot fill in.',
  },
  'submit/no-deposit': {
    severity: 'suggestion',
    summary: 'There is no deposit for Crossref, since the manuscript lacks what Crossref asks for.',
  },
} as const satisfies RuleTable
