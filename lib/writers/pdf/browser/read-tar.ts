/** A file of a tar archive. */
export interface TarEntry {
  /** As it stands in the archive, with `/` between the folders. */
  name: string
  /** Permission bits, such as `0o755`. */
  mode: number
  content: Uint8Array
}

const BLOCK = 512

/**
 * Yields the regular files of a tar archive (POSIX ustar, IEEE 1003.1-2017 “pax”). Folders and links are
 * passed over; names that lead out of the folder are refused.
 *
 * @param archive the whole archive, uncompressed
 * @throws Error on a name with `..` or an absolute name, and on an archive that ends in the middle of a file
 */
export function* readTar(archive: Uint8Array): Generator<TarEntry> {
  const text = new TextDecoder()
  const field = (at: number, length: number) =>
    text.decode(archive.subarray(at, at + length)).replace(/\0[\s\S]*$/, '')
  for (let at = 0; at + BLOCK <= archive.length; ) {
    const prefix = field(at + 345, 155)
    const name = (prefix ? `${prefix}/` : '') + field(at, 100)
    if (name === '') return
    const size = Number.parseInt(field(at + 124, 12).trim() || '0', 8)
    const type = field(at + 156, 1)
    const from = at + BLOCK
    if (from + size > archive.length) throw new Error(`The archive ends within ${name}.`)
    if (type === '' || type === '0') {
      if (name.startsWith('/') || name.split('/').includes('..')) {
        throw new Error(`The archive holds a file outside its folder: ${name}.`)
      }
      yield {
        name,
        mode: Number.parseInt(field(at + 100, 8).trim() || '644', 8),
        content: archive.subarray(from, from + size),
      }
    }
    at = from + Math.ceil(size / BLOCK) * BLOCK
  }
}
