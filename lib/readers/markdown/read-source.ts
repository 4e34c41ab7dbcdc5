import { VFile } from 'vfile'
import { pointAt } from '../../diagnostics/points.ts'
import { report } from '../../diagnostics/report.ts'
import { type Host, HostError } from '../../host.ts'
import { decodeText } from '../decode-text.ts'

/**
 * Reads a manuscript's file.
 *
 * @param path as the user named it
 * @returns the file with its text; a byte order mark stays in it, so that offsets agree with the file
 * @throws HostError where there is no such file, or where it holds no text
 */
export async function readSource(host: Host, path: string): Promise<VFile> {
  const { text, guessedAt } = decodeText(await host.read(path))
  if (text.includes('\0')) {
    throw new HostError('unreadable', path, 'It is no text: it holds binary data')
  }
  if (text.trim() === '') throw new HostError('unreadable', path, 'It is empty')
  const file = new VFile({ path, value: text })
  if (guessedAt !== undefined) {
    const point = pointAt(text, guessedAt)
    report(file, 'reader/encoding', {
      reason: 'Unexpected bytes that are not UTF-8, expected a manuscript in UTF-8',
      place: { start: point, end: point },
      note: 'The file was read as Windows-1252 (Latin-1). Save it as UTF-8, so that every program reads the same.',
    })
  }
  return file
}
