import { VFile } from 'vfile'
import type { Host } from '../host.ts'
import { validateJats } from './validate-jats.ts'

/**
 * Checks any JATS file, from anywhere: its DTD by its own declaration, then the rules of JATS4R and PMC.
 *
 * @param path absolute, or relative to the host's root
 * @returns the file with its messages
 * @throws HostError where the file cannot be read
 */
export async function validateFile(host: Host, path: string): Promise<VFile> {
  const xml = decode(await host.read(path))
  const file = new VFile({ path, value: xml })
  await validateJats(xml, undefined, { host, file })
  return file
}

/** UTF-8, or UTF-16 where a byte order mark says so; other encodings are as good as not used in JATS. */
function decode(bytes: Uint8Array): string {
  const encoding =
    bytes[0] === 0xfe && bytes[1] === 0xff
      ? 'utf-16be'
      : bytes[0] === 0xff && bytes[1] === 0xfe
        ? 'utf-16le'
        : 'utf-8'
  return new TextDecoder(encoding).decode(bytes)
}
