import type { RuleTable } from '../rule-entry.ts'

/** Messages of the bibliography readers. */
export const bibliographyRules = {
  'bibliography/found': {
    severity: 'suggestion',
    summary: 'The front matter names no bibliography; those in the manuscript’s folder are read.',
  },
  'bibliography/absolute-path': {
    severity: 'warning',
    summary: 'The front matter names a bibliography by its path on another machine.',
  },
  'bibliography/missing-file': {
    severity: 'error',
    summary: 'The front matter names a bibliography that cannot be read.',
  },
  'bibliography/syntax': {
    severity: 'error',
    summary: 'An entry of the bibliography cannot be read; it is left out, all others are used.',
  },
  'bibliography/empty-key': {
    severity: 'error',
    summary: 'An entry of the bibliography has no key, so that nothing can cite it.',
  },
  'bibliography/duplicate-key': {
    severity: 'warning',
    summary: 'Two entries have the same key; the first is used.',
  },
  'bibliography/unknown-type': {
    severity: 'warning',
    summary: 'An entry’s type is none of BibTeX or BibLaTeX.',
  },
  'bibliography/unknown-macro': {
    severity: 'warning',
    summary: 'A field uses a word without braces that no @string defines.',
  },
  'bibliography/unknown-command': {
    severity: 'warning',
    summary: 'A field has a LaTeX command without meaning here; its source stays in the text.',
  },
  'bibliography/names': {
    severity: 'warning',
    summary: 'Names in a BibTeX field are parted by semicolons, not by “and”.',
  },
  'bibliography/invalid-field': {
    severity: 'warning',
    summary: 'A name or a date has not the shape that CSL-JSON gives it; it is left out.',
  },
  'bibliography/invalid-date': {
    severity: 'warning',
    summary: 'A date cannot be read as one; it is printed as it stands.',
  },
  'bibliography/encoding': {
    severity: 'warning',
    summary: 'The bibliography is not in UTF-8; it was read as Windows-1252.',
  },
  'bibliography/unconfirmed': {
    severity: 'warning',
    summary: 'An entry says of itself (galley-status) that the author has yet to confirm it.',
  },
  'bibliography/incomplete': {
    severity: 'warning',
    summary: 'An entry says of itself (galley-status) that it is incomplete.',
  },
  'bibliography/missing-field': {
    severity: 'warning',
    summary: 'An entry lacks a field that works of its type are cited with.',
  },
} as const satisfies RuleTable
