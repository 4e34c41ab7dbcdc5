import type { VFile } from 'vfile'
import { nearest } from '../../diagnostics/nearest.ts'
import { report } from '../../diagnostics/report.ts'
import type { BibliographyEntry } from '../../document/document.ts'
import { readBibtex } from './bibtex.ts'
import { bibtexToCsl } from './bibtex-to-csl.ts'
import { bibtexTypes } from './bibtex-types.ts'
import { checkEntry } from './check-entry.ts'
import { decode } from './decode.ts'

/** How a bibliography is read. */
export interface ReadBibliographyOptions {
  /** The manuscript's language, BCP 47: that of entries that do not name one. Default `en`. */
  language?: string
  /** Whether the manuscript uses an entry: of others nobody misses a field. Default all. */
  isUsed?: (key: string) => boolean
}

/**
 * Reads a bibliography: BibTeX or BibLaTeX, CSL-JSON, CSL-YAML or RIS, told apart by the file's extension and
 * else by its first character. Each reader is loaded when it is needed.
 *
 * @param bytes the file
 * @param path its absolute path, which every place names
 * @param file the manuscript's virtual file, which gets the messages
 * @returns the entries in order, each with the places of entry, key and fields; a faulty entry is a message and
 *   left out, and of two with one key the first counts
 */
export async function readBibliography(
  bytes: Uint8Array,
  path: string,
  file: VFile,
  options: ReadBibliographyOptions = {},
): Promise<BibliographyEntry[]> {
  const text = decode(bytes, path, file)
  const entries = await readFormat(text, path, file, options.language ?? 'en').catch((error: unknown) => {
    // The parsers of JSON and YAML go down by recursion.
    if (!(error instanceof RangeError)) throw error
    report(file, 'bibliography/syntax', {
      reason: 'Unexpected depth of nesting, expected a list of entries',
      foreign: { path },
      note: 'Nothing of this file is used.',
    })
    return []
  })
  const byKey = new Map<string, BibliographyEntry>()
  for (const entry of entries) {
    const first = byKey.get(entry.item.id)
    if (!first) {
      byKey.set(entry.item.id, entry)
      if (options.isUsed?.(entry.item.id) ?? true) checkEntry(entry, file)
      continue
    }
    report(file, 'bibliography/duplicate-key', {
      reason: `Unexpected second entry with the key “${entry.item.id}”, expected each key once`,
      foreign: { path, ...(entry.keyPosition && { position: entry.keyPosition }) },
      actual: entry.item.id,
      note: 'The first entry is used, this one is left out.',
      cause: {
        reason: 'The first entry with this key',
        foreign: { path, ...(first.keyPosition && { position: first.keyPosition }) },
      },
    })
  }
  return [...byKey.values()]
}

async function readFormat(
  text: string,
  path: string,
  file: VFile,
  language: string,
): Promise<BibliographyEntry[]> {
  const extension = /\.([^./\\]+)$/.exec(path)?.[1]?.toLowerCase() ?? ''
  const first = /[^\s\ufeff]/.exec(text)?.[0]
  if (extension === 'json' || (extension !== 'bib' && (first === '[' || first === '{')))
    return (await import('./csl-json.ts')).readCslJson(text, path, file)
  if (extension === 'yaml' || extension === 'yml')
    return (await import('./csl-yaml.ts')).readCslYaml(text, path, file)
  if (extension === 'ris' || /^\ufeff?\s*TY {2}-/.test(text))
    return (await import('./ris.ts')).readRis(text, path, file)
  return readBibtexEntries(text, path, file, language)
}

async function readBibtexEntries(
  text: string,
  path: string,
  file: VFile,
  language: string,
): Promise<BibliographyEntry[]> {
  const entries = await readBibtex(text, path, file)
  const byKey = new Map([...entries].reverse().map((entry) => [entry.key, entry]))
  return entries.map((entry) => {
    let { type } = entry
    if (!bibtexTypes.has(type)) {
      const near = nearest(type, bibtexTypes.keys(), 3)
      const expected = near.length === 1 || (near[0] && type.length > 5) ? near.slice(0, 1) : near
      report(file, 'bibliography/unknown-type', {
        reason: `Unexpected entry type @${type}, expected ${expected.length > 0 ? expected.map((name) => `@${name}`).join(' or ') : 'a type of BibTeX or BibLaTeX'}`,
        foreign: { path, position: entry.typePosition },
        actual: type,
        expected,
        note: `The entry is used as @${expected.length === 1 ? expected[0] : 'misc'}.`,
      })
      type = expected.length === 1 ? expected[0]! : 'misc'
    }
    const { item, extra } = bibtexToCsl(entry, type, byKey, language, {
      command(command, field) {
        report(file, 'bibliography/unknown-command', {
          reason: `Unexpected LaTeX command ${command}, expected text, an accent or a symbol`,
          foreign: { path, position: field.position },
          actual: command,
          note: 'It has no meaning here and stands in the reference as it is written. Write the character itself.',
        })
      },
      names(field) {
        report(file, 'bibliography/names', {
          reason: 'Unexpected semicolon between names, expected “and”',
          foreign: { path, position: field.position },
          actual: ';',
          note: 'The names are read as the semicolons part them; other programs read one long name.',
        })
      },
      date(date, field) {
        report(file, 'bibliography/invalid-date', {
          reason: `Unexpected date “${date}”, expected one such as 2009, 2009-05 or 2009-05-17`,
          foreign: { path, position: field.position },
          actual: date,
          note: 'The text is printed as it stands; a style cannot sort by it.',
        })
      },
    })
    return {
      item,
      fileType: type,
      path,
      position: entry.position,
      keyPosition: entry.keyPosition,
      ...(Object.keys(extra).length > 0 && { extra }),
      fields: Object.fromEntries([...entry.fields].map(([name, { position }]) => [name, position])),
    }
  })
}
