import { nearest } from '../diagnostics/nearest.ts'

/** The 14 terms of CRediT (ANSI/NISO Z39.104-2022) with the last part of their identifier. */
const terms: Readonly<Record<string, string>> = {
  Conceptualization: 'conceptualization',
  'Data curation': 'data-curation',
  'Formal analysis': 'formal-analysis',
  'Funding acquisition': 'funding-acquisition',
  Investigation: 'investigation',
  Methodology: 'methodology',
  'Project administration': 'project-administration',
  Resources: 'resources',
  Software: 'software',
  Supervision: 'supervision',
  Validation: 'validation',
  Visualization: 'visualization',
  'Writing – original draft': 'writing-original-draft',
  'Writing – review & editing': 'writing-review-editing',
}

const synonyms: Readonly<Record<string, string>> = {
  conceptualisation: 'Conceptualization',
  conception: 'Conceptualization',
  analysis: 'Formal analysis',
  funding: 'Funding acquisition',
  method: 'Methodology',
  methods: 'Methodology',
  administration: 'Project administration',
  resource: 'Resources',
  programming: 'Software',
  coding: 'Software',
  visualisation: 'Visualization',
  writing: 'Writing – original draft',
  'original draft': 'Writing – original draft',
  'writing original draft preparation': 'Writing – original draft',
  editing: 'Writing – review & editing',
  'review editing': 'Writing – review & editing',
  'writing editing': 'Writing – review & editing',
  'writing review': 'Writing – review & editing',
}

const known = new Map<string, string>([
  ...Object.entries(synonyms),
  ...Object.keys(terms).map((term) => [fold(term), term] as const),
])

/**
 * The CRediT term that a role names: by its term in any case and punctuation, by its identifier, or by a common
 * synonym.
 *
 * @returns nothing where it names none
 */
export function creditTerm(role: string): string | undefined {
  return known.get(fold(role.replace(/^https?:\/\/credit\.niso\.org\/contributor-roles\//i, '')))
}

/** CRediT terms near to a mistyped role. */
export function nearCreditTerms(role: string): string[] {
  return nearest(role, Object.keys(terms))
}

function fold(role: string): string {
  return role
    .toLowerCase()
    .replace(/&|\band\b/g, ' ')
    .replace(/[^\p{L}]+/gu, ' ')
    .trim()
}
