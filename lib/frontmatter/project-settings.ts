import type { CompanionFile } from './companion.ts'
import { settings } from './settings.ts'
import { shape } from './shape.ts'
import type { Speak } from './speak.ts'
import type { Located, LocatedEntry, LocatedMap } from './yaml/located.ts'
import { parseYaml } from './yaml/parse-yaml.ts'

/**
 * Reads the settings of a project: `galley.config.yaml`, or `.json`, which is YAML too. They are data; no code of a
 * manuscript's folder ever runs.
 *
 * @param speak takes what `shape` says, at its place in that file
 */
export function readSettings({ path, text }: CompanionFile, speak: Speak): LocatedMap {
  const read = parseYaml({ path, text }, text.startsWith('\uFEFF') ? 1 : 0, text.length, speak)
  const shaped = shape(settings, read, 'settings', speak)
  return shaped?.kind === 'map' ? shaped : { ...read, entries: [] }
}

/**
 * Puts the settings of the project under the manuscript's own: what the manuscript says wins; lists of words and
 * rules are joined.
 *
 * @param root the front matter in the shape of its schema; gets the settings
 */
export function joinSettings(root: LocatedMap, project: LocatedMap): void {
  if (project.entries.length === 0) return
  const own = root.entries.find(({ key }) => key === 'settings')
  if (!own) root.entries.push({ key: 'settings', value: project })
  else own.value = join(own.value, project)
}

function join(own: Located, project: Located): Located {
  if (own.kind === 'list' && project.kind === 'list')
    return { ...own, items: [...project.items, ...own.items] }
  if (own.kind !== 'map' || project.kind !== 'map') return own
  const entries: LocatedEntry[] = own.entries.map((entry) => {
    const below = project.entries.find(({ key }) => key === entry.key)
    // A rule is set as a whole: half of its options here and half of them there is what nobody meant.
    return below && isJoined(entry.key) ? { ...entry, value: join(entry.value, below.value) } : entry
  })
  const added = project.entries.filter(({ key }) => !own.entries.some((entry) => entry.key === key))
  return { ...own, entries: [...entries, ...added] }
}

function isJoined(key: string): boolean {
  return key === 'rules' || key === 'dictionary' || key === 'acronyms'
}
