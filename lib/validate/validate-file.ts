import { VFile } from 'vfile'
import type { Reported } from '../diagnostics/reporters/reported-file.ts'
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
  const xml = decode(await host.read(path))
  const file = new VFile({ path, value: xml })
  await validateJats(xml, undefined, { host, file })
  return { file, sources: new Map([[path, xml]]) }
}

/** As a byte order mark or the declaration says, which then no longer holds: what follows is text, not bytes. */
function decode(bytes: Uint8Array): string {
  const text = decoder(bytes).decode(bytes)
  return text.replace(
    /^(<\?xml[^>]*?)(\sencoding\s*=\s*(["'])[^"'>]*\3)/,
    (_, start: string, named: string) => {
      return start + ' '.repeat(named.length)
    },
  )
}

function decoder(bytes: Uint8Array): TextDecoder {
  const encoding =
    bytes[0] === 0xfe && bytes[1] === 0xff
      ? 'utf-16be'
      : bytes[0] === 0xff && bytes[1] === 0xfe
        ? 'utf-16le'
        : /^<\?xml[^>]*?\sencoding\s*=\s*["']([^"'>]*)/.exec(String.fromCharCode(...bytes.slice(0, 200)))?.[1]
  try {
    return new TextDecoder(encoding)
  } catch {
    return new TextDecoder()
  }
}
