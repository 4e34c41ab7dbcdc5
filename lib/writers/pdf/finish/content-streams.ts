import { PDFArray, type PDFDocument, type PDFPage, PDFRawStream, PDFRef } from '@cantoo/pdf-lib'
import { markArtifacts } from './artifacts.ts'
import { joinGlyphs, type PageWidths } from './glyph-runs.ts'
import { dropNeedlessSpans, noteGlyphTexts, type PageFonts } from './glyph-texts.ts'
import { addHyphenFonts } from './hyphen-fonts.ts'
import { DocumentFonts } from './page-fonts.ts'
import { decodeStream, name, resolve, textStream } from './pdf-objects.ts'
import { type MarkedGlyphs, untagRepeatedHeaders } from './repeated-headers.ts'
import { cleanSoftHyphens } from './soft-hyphens.ts'

/** What a page paints. */
interface Content {
  page: PDFRef
  reference: PDFRef
  /** One operator a line; kept as one string, since the lines of a long document fill the memory. */
  text: string
  maps: PageFonts
  widths: PageWidths
}

/**
 * Rewrites what the pages paint: soft hyphens leave the text, the fonts say which letters their glyphs are, lines
 * are shown as runs of glyphs, and what is not tagged is marked as artifact.
 *
 * Content is taken as lines of Latin-1, since Skia, Chromium's PDF writer, puts each operator on a line of its
 * own (SkPDFDevice.cpp); strings hold no raw line ends.
 */
export function rewriteContent(pdf: PDFDocument): void {
  const fonts = new DocumentFonts(pdf)
  const contents: Content[] = []
  for (const page of pdf.getPages()) {
    const maps = fonts.maps(page)
    const widths = fonts.widths(page)
    for (const reference of contentReferences(pdf, page)) {
      const stream = pdf.context.lookup(reference)
      if (!(stream instanceof PDFRawStream)) continue
      const { lines, hyphens } = cleanSoftHyphens(decodeStream(stream).split('\n'), (font, code) =>
        maps.get(font)?.text(code),
      )
      addHyphenFonts(pdf, page, hyphens)
      noteGlyphTexts(lines, maps)
      contents.push({ page: page.ref, reference, text: lines.join('\n'), maps, widths })
    }
  }
  // Only when all pages are read is it known what a glyph stands for everywhere.
  fonts.settle()
  const byPage = new Map(contents.map((content) => [content.page, content]))
  const glyphs = new Map<PDFRef, MarkedGlyphs>()
  const repeated = untagRepeatedHeaders(pdf, (page) => {
    const known = glyphs.get(page) ?? markedGlyphs(byPage.get(page)?.text.split('\n') ?? [])
    glyphs.set(page, known)
    return known
  })
  for (const { page, reference, text, maps, widths } of contents) {
    const tagged = untag(text.split('\n'), repeated.get(page))
    const content = markArtifacts(joinGlyphs(dropNeedlessSpans(tagged, maps), widths)).join('\n')
    pdf.context.assign(reference, textStream(pdf, content))
  }
}

/** Id of the tagged content that begins here. */
function markedId(line: string): number | undefined {
  const id = /\/MCID (\d+)\s*>>\s*BDC$/.exec(line)?.[1]
  return id === undefined ? undefined : Number(id)
}

function markedGlyphs(lines: readonly string[]): MarkedGlyphs {
  const glyphs = new Map<number, string>()
  let id: number | undefined
  for (const line of lines) {
    id = markedId(line) ?? id
    if (id !== undefined && line.endsWith('Tj')) {
      glyphs.set(id, (glyphs.get(id) ?? '') + line.slice(line.lastIndexOf('<')))
    }
  }
  return glyphs
}

/** Makes tagged content an artifact. */
function untag(lines: readonly string[], ids: ReadonlySet<number> | undefined): readonly string[] {
  if (!ids) return lines
  return lines.map((line) => (ids.has(markedId(line) ?? -1) ? '/Artifact <</Type /Pagination>> BDC' : line))
}

function contentReferences(pdf: PDFDocument, page: PDFPage): PDFRef[] {
  const contents = page.node.get(name('Contents'))
  const value = resolve(pdf, contents)
  if (value instanceof PDFArray) return value.asArray().filter((item) => item instanceof PDFRef)
  return contents instanceof PDFRef ? [contents] : []
}
