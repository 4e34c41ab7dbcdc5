import type { Shown } from './shown.ts'

/** More pixels than this would take more memory than a build may have (4 bytes each, twice). */
const mostPixels = 60e6

/**
 * Decodes the first image of a TIFF 6.0 file as a PNG of the same pixels.
 *
 * @param bytes of the TIFF
 * @returns the picture, and how many images the file has
 * @throws Error where the file is broken, too large, or packed in a way that nobody reads
 */
export async function tiffToPng(bytes: Uint8Array): Promise<Shown> {
  const [{ default: utif }, { encode }] = await Promise.all([import('utif2'), import('fast-png')])
  const buffer = bytes.slice().buffer
  const pages = utif.decode(buffer)
  const [page] = pages
  if (!page) throw new Error('It has no image')
  const [width = 0] = numbers(page, 256)
  const [height = 0] = numbers(page, 257)
  if (!(width > 0 && height > 0)) throw new Error('It has no size')
  if (width * height > mostPixels) throw new Error(`It has ${width} × ${height} pixels`)
  if (isCut(page, bytes.length)) throw new Error('It is cut off')
  utif.decodeImage(buffer, page)
  const data = utif.toRGBA8(page)
  if (data.length !== width * height * 4) throw new Error('Its pixels cannot be read')
  return {
    mediaType: 'image/png',
    bytes: encode({ width, height, data, channels: 4 }),
    width,
    height,
    pages: pages.length,
  }
}

/** Where the image's strips or tiles begin, and how many bytes each has (TIFF 6.0, sections 8 and 15). */
const parts = [
  [273, 279],
  [324, 325],
] as const

/** True where a part of the image lies beyond the file's end: the decoder would fill it with black. */
function isCut(page: Record<string, unknown>, size: number): boolean {
  return parts.some(([starts, sizes]) => {
    const counts = numbers(page, sizes)
    return numbers(page, starts).some((start, index) => start + (counts[index] ?? 0) > size)
  })
}

/** The numbers that a tag of a TIFF directory holds (TIFF 6.0, section 2). */
function numbers(page: Record<string, unknown>, tag: number): number[] {
  const values = page[`t${tag}`]
  if (!Array.isArray(values) && !ArrayBuffer.isView(values)) return []
  return Array.from(values as ArrayLike<unknown>).filter((value) => typeof value === 'number')
}
