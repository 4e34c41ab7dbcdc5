import { posix } from 'node:path'
import { isMap, isScalar, isSeq, parseDocument } from 'yaml'
import type { CompanionFile } from './companion.ts'

/** More files beside a manuscript than these are not read. */
const most = 12

/**
 * Reads the files that the last one found `extends` (MyST's guide, “Composing multiple `.yml` files”); what stands in
 * it counts before them. Addresses of the web are not fetched.
 *
 * @param found gets the files, after the one that extends them
 * @param read gives the text of a file that is there
 */
export async function readExtended(
  found: CompanionFile[],
  read: (path: string) => Promise<string | undefined>,
): Promise<void> {
  const waiting = found.slice(-1)
  for (let file = waiting.shift(); file && found.length < most; file = waiting.shift()) {
    for (const name of extendedBy(file.text)) {
      const path = posix.join(posix.dirname(file.path), name)
      const text = found.some((one) => one.path === path) ? undefined : await read(path)
      if (text === undefined) continue
      const prefix = posix.join(file.prefix, posix.dirname(name), '/').replace(/^\.\//, '')
      const extended: CompanionFile = { kind: 'myst', path, prefix, text }
      found.push(extended)
      waiting.push(extended)
    }
  }
}

function extendedBy(text: string): string[] {
  const { contents } = parseDocument(text)
  const value = isMap(contents) ? contents.get('extends', true) : undefined
  const items = isSeq(value) ? value.items : [value]
  const written = items.map((item) => (isScalar(item) ? String(item.value ?? '') : ''))
  return written.filter((name) => /\.ya?ml$/i.test(name) && !/^(?:[a-z]+:|[/\\])/i.test(name))
}
