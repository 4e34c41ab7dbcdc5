import type { CompanionFile } from '../companion.ts'
import { foldKey } from '../fold-key.ts'
import type { Speak } from '../speak.ts'
import { isEmpty, type Located, type LocatedEntry } from '../yaml/located.ts'
import { parseYaml } from '../yaml/parse-yaml.ts'
import { jupyterBookEntries } from './jupyter-book.ts'

/** Blocks that hold metadata rather than settings. */
const blocks: Readonly<Record<CompanionFile['kind'], readonly string[]>> = {
  myst: ['project'],
  'jupyter-book': [],
  quarto: ['book', 'manuscript', 'website'],
  manubot: [],
  pandoc: [],
  galley: [],
}

/** Keys within these blocks, or beside them, that are settings of the tool. */
const settings =
  /^(site|version|project|execute|toc|exports?|jupyter|chapters|appendices|article|environment|notebooks|navbar|sidebar|repourl|output-dir|type|manuscripturl|codelinks|id|resources|extends|theme|plugins|errorrules|requirements|abbr|downloads?|binder|thumbnail)$/

/** Settings that are read where the files of a project are found. */
const heeded = /^(version|extends|toc|chapters|appendices|article|type)$/

/**
 * The metadata of a file beside the manuscript: all top-level keys, and for MyST and Quarto those of the project's
 * block.
 *
 * @returns entries that may be metadata, and those that are settings of the tool
 */
export function companionEntries(
  companion: CompanionFile,
  speak: Speak,
): { entries: LocatedEntry[]; unused: LocatedEntry[] } {
  const source = { text: companion.text, path: companion.path }
  const start = companion.text.startsWith('\ufeff') ? 1 : 0
  const root = parseYaml(source, start, companion.text.length, speak)
  if (companion.kind === 'jupyter-book') {
    const found = jupyterBookEntries(root.entries)
    return { entries: found.map((entry) => relocated(entry, companion.prefix)), unused: [] }
  }
  const all = root.entries.flatMap((entry) =>
    blocks[companion.kind].includes(foldKey(entry.key)) && entry.value.kind === 'map'
      ? entry.value.entries
      : [entry],
  )
  const isSetting = ({ key }: LocatedEntry) =>
    companion.kind !== 'manubot' && companion.kind !== 'pandoc' && settings.test(foldKey(key))
  const entries = all.filter((entry) => !isSetting(entry))
  const said = all.filter((entry) => isSetting(entry) && !heeded.test(foldKey(entry.key)))
  return {
    entries: entries.map((entry) => relocated(entry, companion.prefix)),
    unused: said,
  }
}

/** Files that the companion names, as seen from the manuscript. */
function relocated(entry: LocatedEntry, prefix: string): LocatedEntry {
  const key = foldKey(entry.key)
  if (prefix === '' || (key !== 'bibliography' && key !== 'csl')) return entry
  const move = (node: Located): Located => {
    if (node.kind === 'list') return { ...node, items: node.items.map(move) }
    const isFile = node.kind === 'scalar' && (key === 'bibliography' || node.text.endsWith('.csl'))
    if (!isFile || /^([/\\]|[a-z]+:)/i.test(node.text) || isEmpty(node)) return node
    const text = prefix + node.text.trim()
    return { ...node, value: text, text, map: node.map.slice(0, 1) }
  }
  return { ...entry, value: move(entry.value) }
}
