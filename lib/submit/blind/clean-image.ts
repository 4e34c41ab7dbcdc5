/**
 * Takes out of an image what is no picture: EXIF, XMP, IPTC, comments, times. The pixels stay as they are, and so
 * do colour profiles and the way up.
 *
 * @param mask masks names in the text of an SVG drawing
 * @returns the bytes as they were for formats that are not known: the leak audit looks at them
 */
export function cleanImage(bytes: Uint8Array, mediaType: string, mask: (text: string) => string): Uint8Array {
  switch (mediaType) {
    case 'image/png':
      return cleanPng(bytes)
    case 'image/jpeg':
      return cleanJpeg(bytes)
    case 'image/tiff':
      return cleanTiff(bytes)
    case 'image/svg+xml':
      return new TextEncoder().encode(cleanSvg(new TextDecoder().decode(bytes), mask))
    default:
      return bytes
  }
}

const pngWords = new Set(['tEXt', 'zTXt', 'iTXt', 'eXIf', 'tIME'])

/** ISO/IEC 15948, 5.3: chunks of length, type, data and checksum; nothing follows the end. */
function cleanPng(bytes: Uint8Array): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const kept = [bytes.subarray(0, 8)]
  for (let at = 8; at + 12 <= bytes.length; ) {
    const type = Buffer.from(bytes.subarray(at + 4, at + 8)).toString('latin1')
    const end = at + 12 + view.getUint32(at)
    if (!pngWords.has(type)) kept.push(bytes.subarray(at, end))
    if (type === 'IEND') break
    at = end
  }
  return new Uint8Array(Buffer.concat(kept))
}

/** ISO/IEC 10918-1, B.1: segments up to the first scan. Kept of the application's: JFIF, colour profile, Adobe. */
function cleanJpeg(bytes: Uint8Array): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const kept = [bytes.subarray(0, 2)]
  let at = 2
  while (at + 4 <= bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1] ?? 0
    if (marker === 0xda) break
    const end = at + 2 + view.getUint16(at + 2)
    const isOurs = marker === 0xfe || (marker >= 0xe1 && marker <= 0xef && ![0xe2, 0xee].includes(marker))
    if (!isOurs) kept.push(bytes.subarray(at, end))
    else if (marker === 0xe1) kept.push(orientationOnly(bytes.subarray(at + 4, end)))
    at = end
  }
  return new Uint8Array(Buffer.concat([...kept, bytes.subarray(at)]))
}

/** Of EXIF only which way is up (tag 0x112), where that is not as it lies. */
function orientationOnly(segment: Uint8Array): Uint8Array {
  const nothing = new Uint8Array()
  if (!Buffer.from(segment.subarray(0, 6)).equals(Buffer.from('Exif\0\0', 'latin1'))) return nothing
  const entry = entriesOf(segment.subarray(6)).find(({ tag }) => tag === 0x112)
  const orientation = entry?.value ?? 1
  if (orientation < 2 || orientation > 8) return nothing
  const tiff = [
    0x4d,
    0x4d,
    0,
    42,
    0,
    0,
    0,
    8,
    0,
    1,
    0x01,
    0x12,
    0,
    3,
    0,
    0,
    0,
    1,
    0,
    orientation,
    0,
    0,
    0,
    0,
    0,
    0,
  ]
  const content = [...Buffer.from('Exif\0\0', 'latin1'), ...tiff]
  return new Uint8Array([0xff, 0xe1, 0, content.length + 2, ...content])
}

/** Description, maker, model, software, date, artist, host, XMP, copyright, IPTC, Photoshop, EXIF, GPS, XP tags. */
const tiffWords = new Set([
  270, 271, 272, 305, 306, 315, 316, 700, 33432, 33723, 34377, 34665, 34853, 40091, 40092, 40093, 40094,
  40095,
])

/** TIFF 6.0: what the tags say is overwritten with zeros in its place, so that nothing else moves. */
function cleanTiff(bytes: Uint8Array): Uint8Array {
  const clean = Uint8Array.from(bytes)
  for (const { tag, start, length } of entriesOf(bytes)) {
    if (!tiffWords.has(tag)) continue
    if (tag === 34665 || tag === 34853) {
      for (const inner of entriesOf(bytes, start)) if (inner.type === 2) wipe(clean, inner)
    } else wipe(clean, { start, length })
  }
  return clean
}

function wipe(bytes: Uint8Array, { start, length }: { start: number; length: number }): void {
  bytes.fill(0, start, Math.min(bytes.length, start + length))
}

interface TiffEntry {
  tag: number
  type: number
  value: number
  /** Where its content begins, in bytes; of a directory where that begins. */
  start: number
  length: number
}

/** Bytes of a value, by type of TIFF 6.0. */
const sizes = [0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8]

function entriesOf(bytes: Uint8Array, directory?: number): TiffEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.length < 8) return []
  const little = bytes[0] === 0x49
  const from = directory ?? view.getUint32(4, little)
  if (from + 2 > bytes.length) return []
  const found: TiffEntry[] = []
  for (let index = 0; index < view.getUint16(from, little); index++) {
    const at = from + 2 + 12 * index
    if (at + 12 > bytes.length) break
    const type = view.getUint16(at + 2, little)
    const length = (sizes[type] ?? 1) * view.getUint32(at + 4, little)
    const tag = view.getUint16(at, little)
    const pointsAway = length > 4 || tag === 34665 || tag === 34853
    found.push({
      tag,
      type,
      value: type === 3 ? view.getUint16(at + 8, little) : view.getUint32(at + 8, little),
      start: pointsAway ? view.getUint32(at + 8, little) : at + 8,
      length,
    })
  }
  return found
}

/** Comments, metadata and what editors of drawings note for themselves. */
function cleanSvg(svg: string, mask: (text: string) => string): string {
  return mask(
    svg
      .replace(/<!--[\s\S]*?-->/g, '')
      .replace(/<metadata\b[^>]*\/>|<metadata\b[\s\S]*?<\/metadata\s*>/gi, '')
      .replace(/\s(?:sodipodi:docname|sodipodi:docbase|inkscape:export-filename)=(?:"[^"]*"|'[^']*')/g, ''),
  )
}
