import type { Shown } from './shown.ts'

/** Pixels for each point of the page: 288 dpi, what print asks of a figure. */
const density = 4
/** The longest side of the picture, in pixels; a page of a poster's size is drawn smaller. */
const longestSide = 3000
/** CSS pixels for each point (CSS Values 4, 6.2). */
const cssPixels = 96 / 72

/**
 * Draws the first page of a PDF as a PNG on white. PDFium runs as WebAssembly: a file that attacks it reaches
 * neither the machine's memory nor its files.
 *
 * @param bytes of the PDF
 * @returns the picture with the page's size in CSS pixels, and how many pages the PDF has
 * @throws Error where PDFium cannot read it: broken, or locked by a password
 */
export async function pdfToPng(bytes: Uint8Array): Promise<Shown> {
  const [{ PDFiumLibrary }, { encode }] = await Promise.all([import('@hyzyla/pdfium'), import('fast-png')])
  const library = await PDFiumLibrary.init()
  try {
    const document = await library.loadDocument(bytes)
    try {
      const page = document.getPage(0)
      const { originalWidth, originalHeight } = page.getOriginalSize()
      const scale = Math.min(density, longestSide / Math.max(originalWidth, originalHeight, 1))
      const { data, width, height } = await page.render({
        scale,
        render: async (bitmap) =>
          encode({ width: bitmap.width, height: bitmap.height, data: opaque(bitmap.data), channels: 3 }),
      })
      if (width * height === 0) throw new Error('Its first page is empty')
      return {
        mediaType: 'image/png',
        bytes: data,
        width: Math.round(originalWidth * cssPixels),
        height: Math.round(originalHeight * cssPixels),
        pages: document.getPageCount(),
      }
    } finally {
      document.destroy()
    }
  } finally {
    library.destroy()
  }
}

/** Red, green and blue of each pixel: the page is drawn on white, so that none is transparent. */
function opaque(rgba: Uint8Array): Uint8Array {
  const rgb = new Uint8Array((rgba.length / 4) * 3)
  for (let from = 0, to = 0; from < rgba.length; from += 4, to += 3) {
    rgb[to] = rgba[from] ?? 0
    rgb[to + 1] = rgba[from + 1] ?? 0
    rgb[to + 2] = rgba[from + 2] ?? 0
  }
  return rgb
}
