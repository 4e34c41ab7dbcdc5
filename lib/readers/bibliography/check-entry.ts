import type { VFile } from 'vfile'
import { report } from '../../diagnostics/report.ts'
import type { BibliographyEntry } from '../../document/document.ts'

/** What a reader needs to find a work, by type: variables of which one must be there, and their name in words. */
const needs: readonly [name: string, types: RegExp, variables: readonly string[]][] = [
  ['title', /./, ['title']],
  [
    'author',
    /^(?:article|book|chapter|paper|thesis|report|manuscript|patent|speech)/,
    ['author', 'editor', 'translator'],
  ],
  ['year', /^(?!webpage|software|dataset|entry|legislation)/, ['issued', 'status']],
  ['journal', /^article-/, ['container-title']],
  [
    'booktitle',
    /^(?:chapter|paper-conference|entry)/,
    ['container-title', 'event-title', 'collection-title'],
  ],
  ['publisher', /^book$/, ['publisher', 'URL', 'DOI']],
  ['institution', /^(?:thesis|report)$/, ['publisher', 'URL', 'DOI']],
  ['url', /^webpage$/, ['URL', 'DOI']],
]

/** Of some types neither BibTeX nor biblatex (3.20, section 2.1.1) demands what other works of the CSL type need. */
const waived: Readonly<Record<string, readonly string[]>> = {
  manual: ['author', 'publisher'],
  proceedings: ['author', 'publisher'],
  mvproceedings: ['author', 'publisher'],
}

/**
 * Says what an entry leaves open. Only its author can settle it, so these are warnings: what its type needs and it
 * lacks, and what it says of itself in the private field `galley-status`.
 *
 * @param entry an entry as it is used
 * @param file gets `bibliography/incomplete`, `unconfirmed` and `missing-field` at the entry's place
 */
export function checkEntry(entry: BibliographyEntry, file: VFile): void {
  const missing = missingFields(entry)
  const status = entry.extra?.['galley-status']?.toLowerCase()
  const statusPlace = entry.fields?.['galley-status'] ?? entry.keyPosition ?? entry.position
  const at = (position = entry.keyPosition ?? entry.position) => ({
    path: entry.path,
    ...(position && { position }),
  })
  if (status === 'incomplete') {
    report(file, 'bibliography/incomplete', {
      reason: `Unexpected incomplete reference “${entry.item.id}”, expected ${missing.length > 0 ? `its ${list(missing)}` : 'the work in full'}`,
      foreign: at(statusPlace),
      actual: entry.item.id,
      note: 'Complete the entry from the work itself, then remove the field galley-status.',
    })
    return
  }
  if (status === 'unconfirmed') {
    report(file, 'bibliography/unconfirmed', {
      reason: `Unexpected unconfirmed reference “${entry.item.id}”, expected the author’s word that it is the work meant`,
      foreign: at(statusPlace),
      actual: entry.item.id,
      note: 'Compare the entry with the work, then remove the field galley-status.',
    })
  }
  if (missing.length > 0) {
    const several = missing.length > 1
    report(file, 'bibliography/missing-field', {
      reason: `Unexpected entry “${entry.item.id}” without ${list(missing)}, expected the field${several ? 's' : ''} ${list(missing)}`,
      foreign: at(),
      actual: entry.item.id,
      note: `Reference lists give ${several ? 'them' : 'it'} for works of the type ${entry.item.type}.`,
    })
  }
}

function missingFields({ item, fileType = '' }: BibliographyEntry): string[] {
  return needs
    .filter(([name]) => !waived[fileType]?.includes(name))
    .filter(([, types, variables]) => types.test(item.type) && !variables.some((variable) => item[variable]))
    .map(([name]) => name)
}

function list(words: string[]): string {
  return words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`
}
