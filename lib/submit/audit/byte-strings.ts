import { inflateSync } from 'node:zlib'

/** Shorter strings are noise. */
const shortest = 4
/** No compressed text of an image is longer, in bytes. */
const longest = 8 * 2 ** 20

/**
 * Strings that stand in a binary file, whatever its format: EXIF, XMP, IPTC and comments are plain text in PNG, JPEG,
 * TIFF, GIF and WebP, in UTF-8, Latin-1 or UTF-16; compressed chunks of PNG (ISO/IEC 15948, 11.3.3) are opened.
 */
export function byteStrings(bytes: Uint8Array): string[] {
  return [runs(bytes), wideRuns(bytes, 0), wideRuns(bytes, 1), ...pngTexts(bytes)]
}

/** Runs of printable bytes, one a line. */
function runs(bytes: Uint8Array): string {
  const kept: string[] = []
  let start = 0
  for (let at = 0; at <= bytes.length; at++) {
    const byte = bytes[at] ?? 0
    if (byte >= 0x20 && byte !== 0x7f) continue
    if (at - start >= shortest) {
      const run = bytes.subarray(start, at)
      const utf8 = Buffer.from(run).toString('utf8')
      kept.push(utf8.includes('\uFFFD') ? Buffer.from(run).toString('latin1') : utf8)
    }
    start = at + 1
  }
  return kept.join('\n')
}

/** Runs of UTF-16 characters whose other byte is zero: Latin text, as the XP tags of EXIF hold it. */
function wideRuns(bytes: Uint8Array, offset: 0 | 1): string {
  const kept: string[] = []
  let run = ''
  for (let at = offset; at + 1 < bytes.length; at += 2) {
    const [low = 0, high = 0] = [bytes[at], bytes[at + 1]]
    if (high === 0 && low >= 0x20 && low !== 0x7f) run += String.fromCharCode(low)
    else {
      if (run.length >= shortest) kept.push(run)
      run = ''
    }
  }
  return [...kept, run].join('\n')
}

function pngTexts(bytes: Uint8Array): string[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (view.byteLength < 8 || view.getUint32(0) !== 0x89504e47) return []
  const found: string[] = []
  let at = 8
  while (at + 12 <= view.byteLength) {
    const length = view.getUint32(at)
    const type = Buffer.from(bytes.subarray(at + 4, at + 8)).toString('latin1')
    if (type === 'zTXt' || type === 'iTXt' || type === 'iCCP')
      found.push(...inflated(bytes.subarray(at + 8, at + 8 + length)))
    at += 12 + length
  }
  return found
}

/** The compressed text begins after the keyword, flags and tags: at the first byte from which it can be opened. */
function inflated(chunk: Uint8Array): string[] {
  for (let at = 1; at < Math.min(chunk.length, 300); at++) {
    if ((chunk[at]! & 0x0f) !== 8 || ((chunk[at]! << 8) | (chunk[at + 1] ?? 0)) % 31 !== 0) continue
    try {
      return [inflateSync(chunk.subarray(at), { maxOutputLength: longest }).toString('utf8')]
    } catch {}
  }
  return []
}
