import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { gunzipSync } from 'node:zlib'
import { type CslNode, type PackedCslNode, unpackCsl } from '../../lib/citations/csl-node.ts'
import { type Host, HostError } from '../../lib/host.ts'

const assets = path.join(path.dirname(fileURLToPath(import.meta.url)), '..', '..', 'dist', 'assets')

/** A shipped style or locale, such as `styles/apa`; a new tree each time. */
export function shipped(name: string): CslNode {
  const bytes = gunzipSync(readFileSync(path.join(assets, 'csl', `${name}.json.gz`)))
  return unpackCsl(JSON.parse(bytes.toString('utf8')) as PackedCslNode)
}

/**
 * A host with files in memory and galley's own assets.
 *
 * @param files by path below `/paper`
 */
export function hostOf(files: Record<string, string | Uint8Array>): Host {
  const read = (name: string, found: boolean, get: () => Uint8Array) => {
    if (found) return get()
    throw new HostError('missing', name, `There is no file ${name}`)
  }
  return {
    root: '/paper',
    read: async (name) => {
      const content = files[name.replace(/^\/paper\//, '').replace(/^\.\//, '')]
      return read(name, content !== undefined, () =>
        typeof content === 'string' ? new TextEncoder().encode(content) : content!,
      )
    },
    list: async (folder) =>
      Object.keys(files)
        .filter((name) => path.dirname(name) === path.normalize(folder).replace(/\/$/, ''))
        .map((name) => path.basename(name))
        .sort(),
    asset: async (name) => {
      const file = path.join(assets, name)
      return read(name, existsSync(file), () => new Uint8Array(readFileSync(file)))
    },
    assets: async (folder) => readdirSync(path.join(assets, folder)).sort(),
  }
}
