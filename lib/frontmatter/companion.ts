import { type Host, HostError } from '../host.ts'

/** A file beside the manuscript that holds metadata too, or galley's settings of the project. */
export interface CompanionFile {
  kind: 'galley' | 'myst' | 'quarto' | 'manubot'
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
  { name: '_quarto.yml', kind: 'quarto', above: true },
  { name: '_quarto.yaml', kind: 'quarto', above: true },
  { name: 'myst.yml', kind: 'myst', above: true },
]

const levels = 3

/**
 * Finds the files beside the manuscript that `readFrontMatter` merges under the manuscript's own front matter.
 *
 * @param host reads files; folders that it does not allow are not looked into
 * @param folder the manuscript's folder
 * @returns nearest first; at most one of each name
 */
export async function readCompanionFrontMatter(
  host: Host,
  folder: string = host.root,
): Promise<CompanionFile[]> {
  const found: CompanionFile[] = []
  let current = folder.replace(/\/$/, '')
  for (let level = 0; level < levels && current !== ''; level++) {
    for (const { name, kind, above } of names) {
      if ((level > 0 && !above) || found.some((one) => one.kind === kind)) continue
      const path = `${current}/${name}`
      const text = await read(host, path)
      if (text !== undefined) found.push({ kind, path, prefix: '../'.repeat(level), text })
    }
    current = current.slice(0, Math.max(0, current.lastIndexOf('/')))
  }
  return found
}

async function read(host: Host, path: string): Promise<string | undefined> {
  try {
    return new TextDecoder().decode(await host.read(path))
  } catch (error) {
    if (error instanceof HostError) return undefined
    throw error
  }
}
