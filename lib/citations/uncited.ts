import type { VFile } from 'vfile'
import { report } from '../diagnostics/report.ts'
import type { BibliographyEntry, Manuscript } from '../document/document.ts'
import type { CitationItem } from '../document/nodes.ts'

/**
 * The keys that `nocite` in the front matter lists without a citation.
 *
 * @param nocite keys, with or without `@`; `*` for all
 * @param entries of the bibliography
 */
export function listedKeys(
  nocite: readonly string[],
  entries: ReadonlyMap<string, BibliographyEntry>,
): string[] {
  const keys = nocite.flatMap((text) => text.split(/[\s,;]+/)).map((key) => key.replace(/^@/, ''))
  if (keys.includes('*')) return [...entries.keys()]
  return keys.filter((key) => entries.has(key))
}

/**
 * Says which entries nothing cites.
 *
 * @param known items of citations that have an entry
 * @param listed keys that `nocite` lists
 * @param file gets `citation/not-cited`
 */
export function reportUncited(
  manuscript: Manuscript,
  known: ReadonlySet<CitationItem>,
  listed: readonly string[],
  file: VFile,
): void {
  const cited = new Set([...[...known].map(({ key }) => key), ...listed])
  for (const [key, entry] of manuscript.data.manuscript.bibliography.entries) {
    if (cited.has(key)) continue
    const position = entry.keyPosition ?? entry.position
    report(file, 'citation/not-cited', {
      reason: `Unexpected entry “${key}” that nothing cites, expected a citation of it`,
      foreign: { path: entry.path, ...(position && { position }) },
      actual: key,
      note: 'It is not in the reference list. Cite it, or list it with `nocite` in the front matter.',
    })
  }
}
