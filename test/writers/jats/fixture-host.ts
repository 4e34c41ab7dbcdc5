import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { type Host, HostError } from '../../../lib/host.ts'
import { host as assetsOnly } from './document.ts'

/** A host whose files are those of one folder of fixtures. */
export function fixtureHost(folder: string): Host {
  return {
    ...assetsOnly,
    root: folder,
    async read(name) {
      try {
        return await readFile(path.resolve(folder, name))
      } catch {
        throw new HostError('missing', name, `No ${name}`)
      }
    },
  }
}
