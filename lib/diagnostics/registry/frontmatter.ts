import type { RuleTable } from '../rule-entry.ts'

/** Messages of the front matter stage. */
export const frontmatterRules = {
  'frontmatter/yaml-syntax': {
    severity: 'error',
    summary: 'The front matter is not YAML at this place; what can be read around it is used.',
  },
  'frontmatter/tab-indentation': {
    severity: 'error',
    summary: 'A line of the front matter is indented with a tab, which YAML does not allow.',
  },
  'frontmatter/duplicate-key': {
    severity: 'error',
    summary: 'A key stands twice, or under two of its names; the first counts.',
  },
  'frontmatter/limit': {
    severity: 'error',
    summary: 'The front matter is nested too deep, or its aliases expand to too much.',
  },
  'frontmatter/unknown-key': {
    severity: 'warning',
    summary: 'A key that is not known; its value is in no output.',
  },
  'frontmatter/not-used': {
    severity: 'suggestion',
    summary: 'A key of another tool that has no meaning here; its value is in no output.',
  },
  'frontmatter/unexpected-type': {
    severity: 'error',
    summary: 'A value is of the wrong kind, such as a text where a list should stand.',
  },
  'frontmatter/unexpected-value': {
    severity: 'error',
    summary: 'A value is none of those that the key can have.',
  },
  'frontmatter/empty-value': {
    severity: 'suggestion',
    summary: 'A value that says that there is none, such as “None” or “n/a”; it is left out.',
  },
  'frontmatter/author-mark': {
    severity: 'warning',
    summary: 'A sign behind the name of an author that nothing explains; it is in no output.',
  },
  'frontmatter/missing-part': {
    severity: 'warning',
    summary: 'An entry lacks the part that it cannot do without, such as a contributor without a name.',
  },
  'frontmatter/invalid-orcid': {
    severity: 'warning',
    summary: 'An ORCID whose form or check digit (ISO 7064 MOD 11-2) is wrong; it is left out.',
  },
  'frontmatter/invalid-issn': {
    severity: 'warning',
    summary: 'An ISSN whose form or check digit is wrong; it is left out.',
  },
  'frontmatter/invalid-doi': {
    severity: 'warning',
    summary: 'A DOI that does not have the form 10.NNNN/suffix; it is left out.',
  },
  'frontmatter/invalid-ror': {
    severity: 'warning',
    summary: 'A ROR id whose form or check digits are wrong; it is left out.',
  },
  'frontmatter/invalid-email': {
    severity: 'warning',
    summary: 'An e-mail address that cannot be one; it is left out.',
  },
  'frontmatter/invalid-url': {
    severity: 'warning',
    summary: 'An address that is no http or https URL; it is left out.',
  },
  'frontmatter/unknown-licence': {
    severity: 'warning',
    summary: 'A licence that is neither an SPDX id nor a URL; it is kept as its name.',
  },
  'frontmatter/unknown-language': {
    severity: 'warning',
    summary: 'A language that is not a BCP 47 tag.',
  },
  'frontmatter/unknown-country': {
    severity: 'warning',
    summary: 'A country that is in no list of names and codes (ISO 3166-1); it is kept without a code.',
  },
  'frontmatter/unknown-role': {
    severity: 'suggestion',
    summary: 'A contributor’s role that is none of the 14 CRediT terms; it is kept as written.',
  },
  'frontmatter/unreadable-date': {
    severity: 'warning',
    summary: 'A date that cannot be read; it is kept as written.',
  },
  'frontmatter/moving-date': {
    severity: 'suggestion',
    summary: 'A date that is that of the run, such as “last-modified”; no output has it.',
  },
  'frontmatter/unknown-affiliation': {
    severity: 'warning',
    summary: 'A contributor names an affiliation that is not in the list.',
  },
  'frontmatter/unused-affiliation': {
    severity: 'warning',
    summary: 'An affiliation that no contributor names.',
  },
  'frontmatter/equal-contribution': {
    severity: 'warning',
    summary: 'Exactly one contributor is marked as having contributed equally.',
  },
  'frontmatter/assumed-language': {
    severity: 'suggestion',
    summary: 'The manuscript does not say its language; galley says which one it takes it to be in.',
  },
  'frontmatter/assigned': {
    severity: 'suggestion',
    summary: 'A value stands at a place that leaves open whose it is; galley says whom it gave it to.',
  },
} as const satisfies RuleTable

/** A message id of the front matter stage. */
export type FrontmatterRuleId = keyof typeof frontmatterRules
