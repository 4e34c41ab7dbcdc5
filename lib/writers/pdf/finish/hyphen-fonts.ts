import { PDFDict, type PDFDocument, type PDFObject, type PDFPage, PDFRef } from '@cantoo/pdf-lib'
import { dictionaryAt, name, textStream } from './pdf-objects.ts'
import { HYPHEN_FONT } from './soft-hyphens.ts'
import { UnicodeMap } from './unicode-map.ts'

/**
 * Gives a page the fonts that its hyphens at line ends are set in: twins that share everything with the original
 * but the map to Unicode. A span with `ActualText` would do in theory; readers that do not nest marked content,
 * such as poppler's, lose what follows it.
 *
 * @param hyphens glyph codes by the name of the original font
 */
export function addHyphenFonts(
  pdf: PDFDocument,
  page: PDFPage,
  hyphens: ReadonlyMap<string, ReadonlySet<string>>,
): void {
  const resources = dictionaryAt(pdf, page.node, 'Resources')
  const fonts = resources && dictionaryAt(pdf, resources, 'Font')
  if (!fonts) return
  for (const [original, glyphs] of hyphens) {
    const twin = twinOf(pdf, fonts.get(name(original)), glyphs)
    if (twin) fonts.set(name(original + HYPHEN_FONT), twin)
  }
}

/** Twins by document and original, with the glyphs that they map: pages share them. */
const twins = new WeakMap<PDFDocument, Map<PDFRef, Twin>>()

interface Twin {
  reference: PDFRef
  map: UnicodeMap
  /** Of the stream that holds the map. */
  cmap: PDFRef
}

function twinOf(
  pdf: PDFDocument,
  original: PDFObject | undefined,
  glyphs: ReadonlySet<string>,
): PDFRef | undefined {
  if (!(original instanceof PDFRef)) return undefined
  const font = pdf.context.lookup(original)
  if (!(font instanceof PDFDict)) return undefined
  const known = twins.get(pdf) ?? new Map<PDFRef, Twin>()
  twins.set(pdf, known)
  let twin = known.get(original)
  if (!twin) {
    const map = new UnicodeMap()
    const cmap = pdf.context.nextRef()
    const copy = font.clone(pdf.context)
    copy.set(name('ToUnicode'), cmap)
    twin = { reference: pdf.context.register(copy), map, cmap }
    known.set(original, twin)
  }
  for (const glyph of glyphs) twin.map.set(glyph, '\u00AD')
  pdf.context.assign(twin.cmap, textStream(pdf, twin.map.write()))
  return twin.reference
}
