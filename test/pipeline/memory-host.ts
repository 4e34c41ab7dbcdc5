import { readFileSync } from 'node:fs'
import path from 'node:path'
import { nodeHost } from '../../lib/cli/host.ts'
import { type Host, HostError } from '../../lib/host.ts'

/**
 * A host whose folder is in memory; galley's own assets are those of the machine.
 *
 * @param files by path relative to the folder
 */
export async function memoryHost(files: Record<string, string | Uint8Array>): Promise<Host> {
  const machine = await nodeHost('paper.md')
  const root = '/manuscript'
  const find = (name: string) => files[path.posix.relative(root, path.posix.resolve(root, name))]
  return {
    root,
    asset: (name) => machine.asset(name),
    assets: (folder) => machine.assets(folder),
    async list(folder) {
      const below = path.posix.resolve(root, folder)
      return Object.keys(files)
        .map((name) => path.posix.resolve(root, name))
        .filter((name) => path.posix.dirname(name) === below)
        .map((name) => path.posix.basename(name))
        .sort()
    },
    async read(name) {
      const found = find(name)
      if (found === undefined) throw new HostError('missing', name, 'There is no such file')
      return typeof found === 'string' ? new TextEncoder().encode(found) : found
    },
  }
}

/** The paper of this repository, as files for `memoryHost`. */
export function paperFiles(): Record<string, string> {
  const read = (name: string) => readFileSync(new URL(`../../manuscript/${name}`, import.meta.url), 'utf8')
  return { 'paper.md': read('paper.md'), 'references.bib': read('references.bib') }
}
