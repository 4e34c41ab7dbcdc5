import { type Host, HostError } from '../host.ts'

/**
 * Finds a file of the manuscript that is named by its path on another machine, `/Users/me/papers/tides/assets/map.png`:
 * the longest end of the path that is there.
 *
 * @param path as it is written; only absolute ones are looked for
 * @returns the path from the manuscript's folder, and the content; nothing where no such file is there
 */
export async function findByEnd(
  path: string,
  host: Host,
): Promise<{ path: string; bytes: Uint8Array } | undefined> {
  if (!/^(?:\/|[A-Za-z]:[\\/])/.test(path)) return undefined
  const parts = path.split(/[\\/]/).slice(1, 40)
  for (let from = 1; from < parts.length; from++) {
    const end = parts.slice(from).join('/')
    try {
      return { path: end, bytes: await host.read(end) }
    } catch (error) {
      if (!(error instanceof HostError)) throw error
    }
  }
  return undefined
}
