import type { VFile } from 'vfile'
import { type ForeignPlace, report } from '../diagnostics/report.ts'
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

/** More entries of one file than these are a shared bibliography, and are said together. */
const most = 10

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
  const byFile = new Map<string, [key: string, place: ForeignPlace][]>()
  for (const [key, entry] of manuscript.data.manuscript.bibliography.entries) {
    if (cited.has(key)) continue
    const position = entry.keyPosition ?? entry.position
    const place = { path: entry.path, ...(position && { position }) }
    const known = byFile.get(entry.path)
    if (known) known.push([key, place])
    else byFile.set(entry.path, [[key, place]])
  }
  for (const uncited of byFile.values()) {
    if (uncited.length > most) reportTogether(uncited, file)
    else
      for (const [key, foreign] of uncited) {
        report(file, 'citation/not-cited', {
          reason: `Unexpected entry “${key}” that nothing cites, expected a citation of it`,
          foreign,
          actual: key,
          note: 'It is not in the reference list. Cite it, or list it with `nocite` in the front matter.',
        })
      }
  }
}

function reportTogether(uncited: readonly [key: string, place: ForeignPlace][], file: VFile): void {
  const keys = uncited.slice(0, most).map(([key]) => key)
  report(file, 'citation/not-cited', {
    reason: `Unexpected ${uncited.length} entries that nothing cites, expected a citation of each`,
    foreign: uncited[0]![1],
    note: `They are not in the reference list: ${keys.join(', ')} and ${uncited.length - most} more. Cite them, or list them with \`nocite\` in the front matter; in a bibliography of several works they do no harm.`,
  })
}
