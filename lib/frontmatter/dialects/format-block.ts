import type { Draft } from '../draft.ts'
import { foldKey } from '../fold-key.ts'
import type { LocatedEntry, LocatedMap } from '../yaml/located.ts'

/** Keys below a format that say something of the article itself, whatever the format. */
const ofArticle = new Set(
  [
    ...['title', 'subtitle', 'author', 'authors', 'abstract', 'keywords', 'doi', 'lang', 'license'],
    ...['bibliography', 'csl', 'funding', 'number-sections', 'shorttitle', 'journal'],
  ].map(foldKey),
)

/**
 * What the formats of Quarto's `format` (`jasa-pdf: {keywords: …}`, `elsevier-pdf: {journal: {name: …}}`, `html:
 * {doi: …}`) say of the article, in their order; those that galley writes itself come before the others.
 *
 * @param draft what stands there already is not given again
 * @returns entries as they would stand at the top of the front matter
 */
export function formatEntries(formats: LocatedMap, draft: Draft): LocatedEntry[] {
  const found = new Map<string, LocatedEntry>()
  for (const format of [
    ...formats.entries.filter(isOurs),
    ...formats.entries.filter((one) => !isOurs(one)),
  ]) {
    for (const entry of format.value.kind === 'map' ? format.value.entries : []) {
      const key = foldKey(entry.key)
      if (!ofArticle.has(key) || found.has(key)) continue
      const read = key === 'journal' ? journalOf(entry, draft) : entry
      if (read) found.set(key, read)
    }
  }
  return [...found.values()]
}

/** `html`, `jats`, `acs-pdf`: what a Word template alone says of style or title is meant for it. */
function isOurs({ key }: LocatedEntry): boolean {
  return /(?:^|-)(?:html|pdf|jats)$/i.test(key)
}

/** The journal's name; what stands beside it are options of the journal's LaTeX class. */
function journalOf(entry: LocatedEntry, draft: Draft): LocatedEntry | undefined {
  if (draft.get('journal.title')) return undefined
  if (entry.value.kind !== 'map') return entry
  const name = entry.value.entries.find(({ key }) => /^(?:name|title)$/.test(foldKey(key)))
  return name && { ...entry, value: name.value }
}
