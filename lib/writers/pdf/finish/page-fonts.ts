import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFNumber,
  type PDFPage,
  PDFRawStream,
  PDFRef,
} from '@cantoo/pdf-lib'
import type { FontWidths, PageWidths } from './glyph-runs.ts'
import type { PageFonts } from './glyph-texts.ts'
import { decodeStream, dictionaryAt, listAt, name, resolve, textStream } from './pdf-objects.ts'
import { UnicodeMap } from './unicode-map.ts'

/** The fonts of a document, read once for all pages. */
export class DocumentFonts {
  readonly #pdf: PDFDocument
  readonly #maps = new Map<PDFRef, UnicodeMap>()
  readonly #widths = new Map<PDFDict, FontWidths | undefined>()

  constructor(pdf: PDFDocument) {
    this.#pdf = pdf
  }

  /** Maps to Unicode of the fonts that a page uses. */
  maps(page: PDFPage): PageFonts {
    const fonts = new Map<string, UnicodeMap>()
    for (const [key, font] of this.#fontsOf(page)) {
      const reference = font.get(name('ToUnicode'))
      if (!(reference instanceof PDFRef)) continue
      let map = this.#maps.get(reference)
      if (!map) {
        const stream = this.#pdf.context.lookup(reference)
        if (!(stream instanceof PDFRawStream)) continue
        map = new UnicodeMap(decodeStream(stream))
        this.#maps.set(reference, map)
      }
      fonts.set(key, map)
    }
    return fonts
  }

  /** Widths of the glyphs of the fonts that a page uses, of those with two-byte codes. */
  widths(page: PDFPage): PageWidths {
    const fonts = new Map<string, FontWidths>()
    for (const [key, font] of this.#fontsOf(page)) {
      if (!this.#widths.has(font)) this.#widths.set(font, readWidths(this.#pdf, font))
      const widths = this.#widths.get(font)
      if (widths) fonts.set(key, widths)
    }
    return fonts
  }

  /** Puts the maps that have changed into the document. */
  settle(): void {
    for (const [reference, map] of this.#maps) {
      map.settle()
      if (map.changed) this.#pdf.context.assign(reference, textStream(this.#pdf, map.write()))
    }
  }

  *#fontsOf(page: PDFPage): Generator<[string, PDFDict]> {
    const resources = dictionaryAt(this.#pdf, page.node, 'Resources')
    const fonts = resources && dictionaryAt(this.#pdf, resources, 'Font')
    for (const [key, value] of fonts?.entries() ?? []) {
      const font = resolve(this.#pdf, value)
      if (font instanceof PDFDict) yield [key.decodeText(), font]
    }
  }
}

/** Widths of a CID font's glyphs (ISO 32000-1, 9.7.4.3). */
function readWidths(pdf: PDFDocument, font: PDFDict): FontWidths | undefined {
  const descendant = resolve(pdf, listAt(pdf, font, 'DescendantFonts')[0])
  if (!(descendant instanceof PDFDict)) return undefined
  const items = listAt(pdf, descendant, 'W').map((item) => resolve(pdf, item))
  const byCode = new Map<string, number>()
  const set = (code: number, width: unknown) =>
    byCode.set(code.toString(16).toUpperCase().padStart(4, '0'), numberOf(width))
  for (let at = 0; at + 1 < items.length; ) {
    const first = numberOf(items[at])
    const second = items[at + 1]
    if (second instanceof PDFArray) {
      for (const [index, width] of second.asArray().entries()) set(first + index, resolve(pdf, width))
      at += 2
    } else {
      for (let code = first; code <= numberOf(second); code++) set(code, items[at + 2])
      at += 3
    }
  }
  const fallback = resolve(pdf, descendant.get(name('DW')))
  return { byCode, fallback: fallback instanceof PDFNumber ? fallback.asNumber() : 1000 }
}

function numberOf(object: unknown): number {
  return object instanceof PDFNumber ? object.asNumber() : 0
}
