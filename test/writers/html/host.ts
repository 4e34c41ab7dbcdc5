import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Host, HostError } from '../../../lib/host.ts'

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../..')

/** A host whose shipped files are those of `dist/assets`; templates and styles are the sources' own. */
export const host: Host = {
  root,
  async read(file) {
    throw new HostError('missing', file, 'no files in this test')
  },
  async list() {
    return []
  },
  async asset(name) {
    const source = /^(?:templates|styles)\/(?!math)/.test(name) ? name : path.join('dist/assets', name)
    try {
      return await readFile(path.join(root, source))
    } catch {
      throw new HostError('missing', name, `no ${name}`)
    }
  },
  async assets(folder) {
    return (await readdir(path.join(root, 'dist/assets', folder))).sort()
  },
}
