/** Width and height of an image in pixels. */
export interface ImageSize {
  width: number
  height: number
}

/**
 * Reads the size out of the head of a PNG (ISO/IEC 15948, IHDR), JPEG (ISO/IEC 10918-1, SOF), GIF or
 * TIFF (6.0, tags 256 and 257) image.
 *
 * @returns nothing for other formats, and for bytes that end too early
 */
export function imageSize(bytes: Uint8Array): ImageSize | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (view.byteLength >= 24 && view.getUint32(0) === 0x89504e47)
    return { width: view.getUint32(16), height: view.getUint32(20) }
  if (view.byteLength >= 10 && view.getUint32(0) === 0x47494638)
    return { width: view.getUint16(6, true), height: view.getUint16(8, true) }
  if (view.byteLength >= 4 && view.getUint16(0) === 0xffd8) return jpegSize(view)
  if (view.byteLength >= 8 && (view.getUint32(0) === 0x49492a00 || view.getUint32(0) === 0x4d4d002a))
    return tiffSize(view, view.getUint8(0) === 0x49)
  return undefined
}

function tiffSize(view: DataView, little: boolean): ImageSize | undefined {
  const directory = view.getUint32(4, little)
  if (directory + 2 > view.byteLength) return undefined
  const size: Partial<ImageSize> = {}
  for (let entry = 0; entry < view.getUint16(directory, little); entry++) {
    const at = directory + 2 + 12 * entry
    if (at + 12 > view.byteLength) return undefined
    const tag = view.getUint16(at, little)
    // Type 3 is SHORT; both sizes are SHORT or LONG.
    const isShort = view.getUint16(at + 2, little) === 3
    const value = isShort ? view.getUint16(at + 8, little) : view.getUint32(at + 8, little)
    if (tag === 256) size.width = value
    if (tag === 257) size.height = value
  }
  return size.width && size.height ? { width: size.width, height: size.height } : undefined
}

function jpegSize(view: DataView): ImageSize | undefined {
  let at = 2
  while (at + 9 < view.byteLength) {
    if (view.getUint8(at) !== 0xff) return undefined
    const marker = view.getUint8(at + 1)
    // Start-of-frame markers are C0 to CF but for DHT, JPG and DAC.
    if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker))
      return { width: view.getUint16(at + 7), height: view.getUint16(at + 5) }
    at += 2 + view.getUint16(at + 2)
  }
  return undefined
}
