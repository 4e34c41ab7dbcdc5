import type { Element } from 'xast'
import type { Contributor } from '../../../frontmatter/contributors.ts'
import { element } from '../element.ts'

/** The terms of CRediT (ANSI/NISO Z39.104), by the end of their URI. */
const terms: Record<string, string> = {
  conceptualization: 'Conceptualization',
  'data-curation': 'Data curation',
  'formal-analysis': 'Formal analysis',
  'funding-acquisition': 'Funding acquisition',
  investigation: 'Investigation',
  methodology: 'Methodology',
  'project-administration': 'Project administration',
  resources: 'Resources',
  software: 'Software',
  supervision: 'Supervision',
  validation: 'Validation',
  visualization: 'Visualization',
  'writing-original-draft': 'Writing – original draft',
  'writing-review-editing': 'Writing – review & editing',
}

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/\band\b/g, '')
    .replace(/[^a-z]+/g, '-')
    .replace(/^-|-$/g, '')

/** A role with every vocabulary attribute that JATS4R asks for; a role outside CRediT as the author wrote it. */
export function creditRole({ role, degree }: Contributor['roles'][number]): Element {
  const slug = plain(role)
  const term = Object.hasOwn(terms, slug) ? terms[slug] : undefined
  if (!term) return element('role', { 'degree-contribution': degree }, role)
  const attributes = {
    vocab: 'credit',
    'vocab-identifier': 'https://credit.niso.org/',
    'vocab-term': term,
    'vocab-term-identifier': `https://credit.niso.org/contributor-roles/${slug}/`,
    'degree-contribution': degree,
  }
  return element('role', attributes, term)
}
