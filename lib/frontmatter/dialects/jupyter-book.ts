import { foldKey } from '../fold-key.ts'
import type { Located, LocatedEntry } from '../yaml/located.ts'

/** Keys that `_config.yml` of Jupyter Book has, and that of Jekyll, of the same name, has not. */
const signs = /^(?:bibtex_bibfiles|sphinx|launch_buttons|parse|only_build_toc_files)[ \t]*:/m

/** Whether a `_config.yml` is Jupyter Book's (its guide, “Configuration reference”). */
export function isJupyterBook(text: string): boolean {
  return signs.test(text)
}

/**
 * The metadata of a Jupyter Book: title, authors, bibliography, the book's repository and macros for formulas. All
 * else are settings of its site.
 */
export function jupyterBookEntries(entries: readonly LocatedEntry[]): LocatedEntry[] {
  return entries.flatMap((entry): LocatedEntry[] => {
    const { key, value } = entry
    if (key === 'title' || key === 'author') return [entry]
    if (key === 'bibtex_bibfiles') return [{ ...entry, key: 'bibliography' }]
    if (key === 'repository') {
      const url = at(value, ['url'])
      return url ? [{ ...entry, value: url }] : []
    }
    const macros = key === 'sphinx' && at(value, ['config', 'mathjax3config', 'tex', 'macros'])
    return macros && macros.kind === 'map'
      ? [{ key: 'math', value: { ...macros, entries: macros.entries.map(command) } }]
      : []
  })
}

/** MathJax names commands without their backslash. */
function command(entry: LocatedEntry): LocatedEntry {
  return entry.key.startsWith('\\') ? entry : { ...entry, key: `\\${entry.key}` }
}

function at(value: Located, path: readonly string[]): Located | undefined {
  const [key, ...rest] = path
  if (key === undefined) return value
  const inner =
    value.kind === 'map' ? value.entries.find((entry) => foldKey(entry.key) === key)?.value : undefined
  return inner && at(inner, rest)
}
