import { VFile } from 'vfile'
import type { Reported } from '../diagnostics/reporters/reported-file.ts'
import { decodeXml } from '../document/decode-xml.ts'
import type { Host } from '../host.ts'
import { validateJats } from './validate-jats.ts'

/**
 * Checks any JATS file, from anywhere: its DTD by its own declaration, then the rules of JATS4R and PMC.
 *
 * @param path absolute, or relative to the host's root
 * @returns the file with its messages, and its text
 * @throws HostError where the file cannot be read
 */
export async function validateFile(host: Host, path: string): Promise<Reported> {
  const xml = decodeXml(await host.read(path))
  const file = new VFile({ path, value: xml })
  await validateJats(xml, undefined, { host, file })
  return { file, sources: new Map([[path, xml]]) }
}
