import type { VFile } from 'vfile'
import { pointAt } from '../../diagnostics/points.ts'
import { report } from '../../diagnostics/report.ts'
import { decodeText } from '../decode-text.ts'

/**
 * Decodes a bibliography file.
 *
 * @param bytes the file
 * @param path its path, for the message
 * @param file gets `bibliography/encoding` where the text had to be guessed
 */
export function decode(bytes: Uint8Array, path: string, file: VFile): string {
  const { text, guessedAt } = decodeText(bytes)
  if (guessedAt !== undefined) {
    const point = pointAt(text, guessedAt)
    report(file, 'bibliography/encoding', {
      reason: 'Unexpected bytes that are not UTF-8, expected a bibliography in UTF-8',
      foreign: { path, position: { start: point, end: point } },
      note: 'The file was read as Windows-1252 (Latin-1). Save it as UTF-8, so that every program reads the same.',
    })
  }
  return text
}
