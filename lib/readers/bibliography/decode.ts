import type { VFile } from 'vfile'
import { location } from 'vfile-location'
import { report } from '../../diagnostics/report.ts'

/**
 * Decodes a bibliography file: UTF-8, UTF-16 with a byte order mark, or, where the bytes are not UTF-8,
 * Windows-1252 (a superset of Latin-1, as old reference managers write it). A byte order mark stays in the text as
 * U+FEFF, so that offsets agree with the file.
 *
 * @param bytes the file
 * @param path its path, for the message
 * @param file gets `bibliography/encoding` where the text had to be guessed
 */
export function decode(bytes: Uint8Array, path: string, file: VFile): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe)
    return new TextDecoder('utf-16le', { ignoreBOM: true }).decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff)
    return new TextDecoder('utf-16be', { ignoreBOM: true }).decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    const text = new TextDecoder('windows-1252').decode(bytes)
    const valid = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
    const point = location(text).toPoint(Math.max(0, firstDifference(valid, text)))
    report(file, 'bibliography/encoding', {
      reason: 'Unexpected bytes that are not UTF-8, expected a bibliography in UTF-8',
      foreign: { path, ...(point && { position: { start: point, end: point } }) },
      note: 'The file was read as Windows-1252 (Latin-1). Save it as UTF-8, so that every program reads the same.',
    })
    return text
  }
}

function firstDifference(a: string, b: string): number {
  let at = 0
  while (at < a.length && a[at] === b[at]) at++
  return at
}
