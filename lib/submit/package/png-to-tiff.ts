import { packLzw } from './lzw.ts'

/**
 * A PNG as TIFF, pixel by pixel; what shows through is laid on white.
 *
 * @param resolution dots per inch that the file says it has
 * @throws Error where the bytes are no PNG
 */
export async function pngToTiff(bytes: Uint8Array, resolution: number): Promise<Uint8Array> {
  const { decode } = await import('fast-png')
  const { width, height, data, channels, depth, palette } = decode(bytes)
  const at = (index: number, channel: number): number => {
    const value = data[index * channels + channel] ?? 0
    return depth === 16 ? value >> 8 : value
  }
  const rgb = new Uint8Array(width * height * 3)
  for (let index = 0; index < width * height; index++) {
    const colour = palette?.[at(index, 0)]
    const [red = 0, green = red, blue = red, alpha = 255] =
      colour ?? pixel(channels, (channel) => at(index, channel))
    // Paper is white.
    const onWhite = (value: number) => Math.round(255 + ((value - 255) * alpha) / 255)
    rgb.set(alpha === 255 ? [red, green, blue] : [onWhite(red), onWhite(green), onWhite(blue)], index * 3)
  }
  return writeTiff(packLzw(rgb), width, height, resolution)
}

/** TIFF 6.0: one strip of RGB, packed by LZW, and one directory. */
function writeTiff(strip: Uint8Array, width: number, height: number, resolution: number): Uint8Array {
  const after = 8 + strip.length + (strip.length % 2)
  // Tag, type (3 SHORT, 4 LONG, 5 RATIONAL), count, value or where it stands.
  const entries = (directory: number): [number, number, number, number][] => {
    const behind = directory + 2 + 12 * 13 + 4
    return [
      [256, 4, 1, width],
      [257, 4, 1, height],
      [258, 3, 3, behind],
      [259, 3, 1, 5],
      [262, 3, 1, 2],
      [273, 4, 1, 8],
      [277, 3, 1, 3],
      [278, 4, 1, height],
      [279, 4, 1, strip.length],
      [282, 5, 1, behind + 6],
      [283, 5, 1, behind + 14],
      [284, 3, 1, 1],
      [296, 3, 1, 2],
    ]
  }
  const out = Buffer.alloc(after + 2 + 12 * 13 + 4 + 22)
  out.write('MM\0*', 0, 'latin1')
  out.writeUInt32BE(after, 4)
  out.set(strip, 8)
  const list = entries(after)
  let at = out.writeUInt16BE(list.length, after)
  for (const [tag, type, count, value] of list) {
    at = out.writeUInt16BE(tag, at)
    at = out.writeUInt16BE(type, at)
    at = out.writeUInt32BE(count, at)
    if (type === 3 && count === 1) out.writeUInt16BE(value, at)
    else out.writeUInt32BE(value, at)
    at += 4
  }
  at += 4
  for (const bits of [8, 8, 8]) at = out.writeUInt16BE(bits, at)
  for (const part of [resolution, 1, resolution, 1]) at = out.writeUInt32BE(part, at)
  return new Uint8Array(out)
}

/** Red, green, blue, alpha of a pixel of one to four channels (ISO/IEC 15948, 6.1). */
function pixel(channels: number, at: (channel: number) => number): number[] {
  if (channels < 3) return [at(0), at(0), at(0), channels === 2 ? at(1) : 255]
  return [at(0), at(1), at(2), channels === 4 ? at(3) : 255]
}
