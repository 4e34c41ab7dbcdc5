import { isMap, parseDocument } from 'yaml'
import { type Host, HostError } from '../host.ts'
import { isJupyterBook } from './dialects/jupyter-book.ts'
import { readExtended } from './extended.ts'

/** A file beside the manuscript that holds metadata too, or galley's settings of the project. */
export interface CompanionFile {
  kind: 'galley' | 'myst' | 'jupyter-book' | 'quarto' | 'manubot' | 'pandoc'
  /** Absolute, as the host has it. */
  path: string
  /** From the manuscript's folder to the file's: `` or `../`. Paths that the file names count from there. */
  prefix: string
  text: string
}

/** Names of the file with galley's settings of a project, the first one that is there counts. */
export const settingsFiles = ['galley.config.yaml', 'galley.config.yml', 'galley.config.json'] as const

/** By file name; some stand at the project's root, which may lie above the manuscript. */
const names: readonly { name: string; kind: CompanionFile['kind']; above: boolean }[] = [
  ...settingsFiles.map((name) => ({ name, kind: 'galley', above: true }) as const),
  { name: 'metadata.yaml', kind: 'manubot', above: false },
  { name: 'metadata.yml', kind: 'manubot', above: false },
  { name: '_metadata.yml', kind: 'quarto', above: true },
  { name: '_quarto.yml', kind: 'quarto', above: true },
  { name: '_quarto.yaml', kind: 'quarto', above: true },
  { name: 'myst.yml', kind: 'myst', above: true },
  { name: '_config.yml', kind: 'jupyter-book', above: true },
]

const levels = 3

/**
 * Finds the files beside the manuscript that `readFrontMatter` merges under the manuscript's own front matter.
 *
 * @param host reads files; folders that it does not allow are not looked into
 * @param folder the manuscript's folder
 * @param isChapters whether that is a folder of chapters, whose metadata may stand beside it
 * @returns nearest first; at most one of each kind, but for the `_metadata.yml` of each folder
 */
export async function readCompanionFrontMatter(
  host: Host,
  folder: string = host.root,
  isChapters = false,
): Promise<CompanionFile[]> {
  const found: CompanionFile[] = []
  let current = folder.replace(/\/$/, '')
  for (let level = 0; level < levels && current !== ''; level++) {
    for (const { name, kind, above } of names) {
      // A folder's `_metadata.yml` stands before the project's `_quarto.yml`.
      const isThere = found.some((one) => one.kind === kind && !one.path.endsWith('/_metadata.yml'))
      const reach = above ? levels : isChapters ? 1 : 0
      if (level > reach || isThere) continue
      const path = `${current}/${name}`
      const text = await readText(host, path)
      if (text === undefined || (kind === 'jupyter-book' && !isJupyterBook(text))) continue
      const file = { path, prefix: '../'.repeat(level), text }
      const extended = kind === 'myst' ? await readExtended(file, (one) => readText(host, one)) : []
      found.push(...[file, ...extended].map((one) => ({ kind, ...one })))
    }
    current = current.slice(0, Math.max(0, current.lastIndexOf('/')))
  }
  return found
}

/**
 * Reads the files that `metadata-files` names (pandoc's and Quarto's), in the manuscript's front matter or in a
 * companion's; paths count from the file that names them.
 *
 * @param front the manuscript's front matter
 * @returns those that are there, each as a companion that comes before the ones already found
 */
export async function readNamedFrontMatter(
  host: Host,
  front: string,
  companions: readonly CompanionFile[],
): Promise<CompanionFile[]> {
  const own = { prefix: '', text: front }
  const found: CompanionFile[] = []
  for (const { prefix, text } of [own, ...companions]) {
    if (!/^metadata-files?\s*:/m.test(text)) continue
    const { contents } = parseDocument(text)
    const named: unknown = isMap(contents)
      ? (contents.toJSON() as Record<string, unknown>)['metadata-files']
      : undefined
    for (const name of [named].flat().slice(0, 20)) {
      if (typeof name !== 'string') continue
      const path = `${host.root.replace(/\/$/, '')}/${prefix}${name}`
      const read = await readText(host, path)
      if (read !== undefined) found.push({ kind: 'pandoc', path, prefix, text: read })
    }
  }
  return found
}

async function readText(host: Host, path: string): Promise<string | undefined> {
  try {
    return new TextDecoder().decode(await host.read(path))
  } catch (error) {
    if (error instanceof HostError) return undefined
    throw error
  }
}
