import type { RuleTable } from '../rule-entry.ts'

/** Messages on the article as JATS. */
export const jatsRules = {
  'jats/dtd': {
    severity: 'error',
    summary: 'The article breaks a rule of the document type that it names.',
  },
  'jats/not-well-formed': {
    severity: 'error',
    summary: 'The file is not well-formed XML.',
  },
  'jats/unknown-doctype': {
    severity: 'error',
    summary: 'The file names a document type that galley has no DTD for.',
  },
  'jats/no-journal': {
    severity: 'suggestion',
    summary: 'The manuscript names no journal, or only its title; what one gives an article is missing.',
  },
  'jats/formula': {
    severity: 'warning',
    summary: 'A formula that no MathML can be made from; JATS holds it as TeX only.',
  },
  'jats/illegal-character': {
    severity: 'warning',
    summary: 'A character that XML cannot hold, such as a control character.',
  },
  'jats/too-deep': {
    severity: 'warning',
    summary: 'Content that nests deeper than readers of XML admit; its words stand as plain text.',
  },
} as const satisfies RuleTable
