import type { CslItem } from '../../document/document.ts'
import { textOfField } from './reference-rule.ts'

/** Prefixes of DOIs: arXiv, bioRxiv and medRxiv, OSF, SSRN, Preprints.org, Research Square, ChemRxiv, Zenodo not. */
const prefixes =
  /^(?:https?:\/\/(?:dx\.)?doi\.org\/)?10\.(?:48550|1101\/(?:\d{4}\.|\d{6})|31219|31234|31235|2139\/ssrn|20944|21203|26434)/i
const servers =
  /\b(?:arxiv|bio-?rxiv|med-?rxiv|psy-?arxiv|soc-?arxiv|chem-?rxiv|ssrn|osf preprints|preprints\.org|research square|eprint)\b/i

/** Whether an entry says that it is a preprint: by its DOI, its server, or its address. */
export function isPreprint(item: CslItem): boolean {
  if (prefixes.test(textOfField(item, 'DOI'))) return true
  return ['container-title', 'publisher', 'archive', 'genre', 'URL', 'number', 'note', 'medium'].some(
    (field) => servers.test(textOfField(item, field)),
  )
}
