/**
 * Whether an image's file goes on to its end: a download that broke off shows half a picture, and upload systems
 * refuse it. A PNG ends with IEND (ISO/IEC 15948, 11.2.5), a JPEG has an end-of-image marker (ISO/IEC 10918-1,
 * B.1.1.3), a GIF ends with 3B, an SVG with its closing tag; of others nothing is known, and they count as whole.
 */
export function isWholeImage(bytes: Uint8Array, mediaType: string): boolean {
  const content = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  switch (mediaType) {
    case 'image/png':
      return content.includes(Buffer.from('IEND', 'latin1'), 33)
    case 'image/jpeg':
      return content.lastIndexOf(Buffer.from([0xff, 0xd9])) > 2
    case 'image/gif':
      return content.includes(0x3b, 13)
    case 'image/svg+xml':
      return /<\/(?:[\w-]+:)?svg\s*>|<(?:[\w-]+:)?svg\b[^>]*\/>/.test(content.toString('utf8'))
    default:
      return true
  }
}
