import { zipSync } from 'fflate'
import type { PackageFile } from './package-file.ts'

/** The earliest date that ZIP can hold; made from local fields, which are what ZIP stores. */
const earliest = new Date(1980, 0, 1)

/**
 * Packs files into a ZIP: sorted by name, with one fixed date, so that the same files give the same bytes.
 *
 * @param files whose names were checked by `checkNames`
 */
export function makeZip(files: readonly Pick<PackageFile, 'name' | 'bytes'>[]): Uint8Array {
  const sorted = [...files].sort((a, b) => (a.name < b.name ? -1 : 1))
  return zipSync(Object.fromEntries(sorted.map(({ name, bytes }) => [name, bytes])), {
    mtime: earliest,
    level: 9,
  })
}
