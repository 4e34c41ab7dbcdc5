import type { CompanionFile } from '../companion.ts'
import { foldKey } from '../fold-key.ts'
import type { Speak } from '../speak.ts'
import type { LocatedEntry } from '../yaml/located.ts'
import { parseYaml } from '../yaml/parse-yaml.ts'

/** Blocks that hold metadata rather than settings. */
const blocks: Readonly<Record<CompanionFile['kind'], readonly string[]>> = {
  myst: ['project'],
  quarto: ['book', 'manuscript', 'website'],
  manubot: [],
}

/** Keys within these blocks, or beside them, that are settings of the tool. */
const settings =
  /^(site|version|project|format|execute|toc|exports?|jupyter|chapters|appendices|article|environment|notebooks|navbar|sidebar|repourl|output-dir|type|manuscripturl|codelinks|id|resources|extends|theme|plugins|errorrules|requirements|abbr|downloads?|binder|thumbnail)$/

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
  const all = root.entries.flatMap((entry) =>
    blocks[companion.kind].includes(foldKey(entry.key)) && entry.value.kind === 'map'
      ? entry.value.entries
      : [entry],
  )
  const isSetting = ({ key }: LocatedEntry) => companion.kind !== 'manubot' && settings.test(foldKey(key))
  return { entries: all.filter((entry) => !isSetting(entry)), unused: all.filter(isSetting) }
}
