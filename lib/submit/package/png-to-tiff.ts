/**
 * A PNG as TIFF, pixel by pixel.
 *
 * @param resolution dots per inch that the file says it has
 * @throws Error where the bytes are no PNG
 */
export async function pngToTiff(bytes: Uint8Array, resolution: number): Promise<Uint8Array> {
  const [{ decode }, { encodeImage }] = await Promise.all([import('fast-png'), import('utif2')])
  const { width, height, data, channels, depth, palette } = decode(bytes)
  const rgba = new Uint8Array(width * height * 4)
  const at = (index: number, channel: number): number => {
    const value = data[index * channels + channel] ?? 0
    return depth === 16 ? value >> 8 : value
  }
  for (let index = 0; index < width * height; index++) {
    const colour = palette?.[at(index, 0)]
    const [red = 0, green = red, blue = red, alpha = 255] =
      colour ?? pixel(channels, (channel) => at(index, channel))
    rgba.set([red, green, blue, alpha], index * 4)
  }
  // Tags 282, 283 and 296 of TIFF 6.0: dots per inch, across and down.
  const tags = { t282: [[resolution, 1]], t283: [[resolution, 1]], t296: [2], t305: ['galley'] }
  // The library's types know neither fractions, which are pairs, nor directories without pixels.
  return new Uint8Array(
    encodeImage(rgba, width, height, tags as unknown as Parameters<typeof encodeImage>[3]),
  )
}

/** Red, green, blue, alpha of a pixel of one to four channels (ISO/IEC 15948, 6.1). */
function pixel(channels: number, at: (channel: number) => number): number[] {
  if (channels < 3) return [at(0), at(0), at(0), channels === 2 ? at(1) : 255]
  return [at(0), at(1), at(2), channels === 4 ? at(3) : 255]
}
