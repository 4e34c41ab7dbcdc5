/** A text file's text, and where the encoding had to be guessed. */
export interface DecodedText {
  text: string
  /** Offset of the first byte sequence that is no UTF-8, in UTF-16 units of `text`. */
  guessedAt?: number
}

/**
 * Decodes a text file: UTF-8, UTF-16 with a byte order mark, or, where the bytes are not UTF-8, Windows-1252 (a
 * superset of Latin-1, as old programs write it). A byte order mark stays in the text as U+FEFF, so that offsets
 * agree with the file.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { text: decode('utf-16le', bytes) }
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { text: decode('utf-16be', bytes) }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) }
  } catch {
    const text = decode('windows-1252', bytes)
    return { text, guessedAt: firstDifference(decode('utf-8', bytes), text) }
  }
}

function decode(encoding: string, bytes: Uint8Array): string {
  return new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes)
}

function firstDifference(a: string, b: string): number {
  let at = 0
  while (at < a.length && a[at] === b[at]) at++
  return at
}
