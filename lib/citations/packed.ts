import { gunzipSync } from 'node:zlib'
import { type Host, HostError } from '../host.ts'
import { type CslNode, type PackedCslNode, unpackCsl } from './csl-node.ts'

/**
 * Reads a style or locale that ships with galley.
 *
 * @param name of the asset, such as `csl/styles/apa.json.gz`
 * @returns its node tree, a new one for each call; nothing where there is no such asset
 */
export async function readPacked(name: string, host: Host): Promise<CslNode | undefined> {
  try {
    const bytes = await host.asset(name)
    return unpackCsl(JSON.parse(new TextDecoder().decode(gunzipSync(bytes))) as PackedCslNode)
  } catch (error) {
    if (error instanceof HostError && error.failure === 'missing') return undefined
    throw error
  }
}
