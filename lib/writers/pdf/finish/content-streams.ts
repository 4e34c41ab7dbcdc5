import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  type PDFDocument,
  type PDFPage,
  PDFRawStream,
  PDFRef,
} from '@cantoo/pdf-lib'
import { markArtifacts } from './artifacts.ts'
import { dropNeedlessSpans, noteGlyphTexts, type PageFonts } from './glyph-texts.ts'
import { addHyphenFonts } from './hyphen-fonts.ts'
import { dictionaryAt, name, resolve, textStream } from './pdf-objects.ts'
import { cleanSoftHyphens } from './soft-hyphens.ts'
import { UnicodeMap } from './unicode-map.ts'

/** What a page paints, one operator a line. */
interface Content {
  reference: PDFRef
  lines: string[]
  fonts: PageFonts
}

/**
 * Rewrites what the pages paint: soft hyphens leave the text, the fonts say which letters their glyphs are, and
 * what is not tagged is marked as artifact.
 *
 * Content is taken as lines of Latin-1, since Skia, Chromium's PDF writer, puts each operator on a line of its
 * own (SkPDFDevice.cpp); strings hold no raw line ends.
 */
export function rewriteContent(pdf: PDFDocument): void {
  const maps = new Map<PDFRef, UnicodeMap>()
  const contents: Content[] = []
  for (const page of pdf.getPages()) {
    const fonts = fontsOf(pdf, page, maps)
    for (const reference of contentReferences(pdf, page)) {
      const stream = pdf.context.lookup(reference)
      if (!(stream instanceof PDFRawStream)) continue
      const { lines, hyphens } = cleanSoftHyphens(decode(stream).split('\n'))
      addHyphenFonts(pdf, page, hyphens)
      noteGlyphTexts(lines, fonts)
      contents.push({ reference, lines, fonts })
    }
  }
  for (const [reference, map] of maps) {
    map.settle()
    if (map.changed) assign(pdf, reference, map.write())
  }
  for (const { reference, lines, fonts } of contents) {
    assign(pdf, reference, markArtifacts(dropNeedlessSpans(lines, fonts)).join('\n'))
  }
}

/** @param maps by the reference of the CMap; filled with those that the page's fonts use */
function fontsOf(pdf: PDFDocument, page: PDFPage, maps: Map<PDFRef, UnicodeMap>): PageFonts {
  const fonts = new Map<string, UnicodeMap>()
  const resources = dictionaryAt(pdf, page.node, 'Resources')
  const dictionary = resources && dictionaryAt(pdf, resources, 'Font')
  for (const [key, value] of dictionary?.entries() ?? []) {
    const font = resolve(pdf, value)
    const reference = font instanceof PDFDict ? font.get(name('ToUnicode')) : undefined
    if (!(reference instanceof PDFRef)) continue
    let map = maps.get(reference)
    if (!map) {
      const stream = pdf.context.lookup(reference)
      if (!(stream instanceof PDFRawStream)) continue
      map = new UnicodeMap(decode(stream))
      maps.set(reference, map)
    }
    fonts.set(key.decodeText(), map)
  }
  return fonts
}

function contentReferences(pdf: PDFDocument, page: PDFPage): PDFRef[] {
  const contents = page.node.get(name('Contents'))
  const value = resolve(pdf, contents)
  if (value instanceof PDFArray) return value.asArray().filter((item) => item instanceof PDFRef)
  return contents instanceof PDFRef ? [contents] : []
}

function decode(stream: PDFRawStream): string {
  const bytes = decodePDFRawStream(stream).decode()
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
}

function assign(pdf: PDFDocument, reference: PDFRef, text: string): void {
  pdf.context.assign(reference, textStream(pdf, text))
}
