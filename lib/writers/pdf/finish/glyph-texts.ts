import { fromUtf16, type UnicodeMap } from './unicode-map.ts'

/** The fonts of a page by the name under which its content selects them. */
export type PageFonts = ReadonlyMap<string, UnicodeMap>

/** Glyphs that a span shows, with the text that the span says they are. */
interface Span {
  text: string
  font: UnicodeMap | undefined
  codes: string[]
  /** Index of its `EMC`. */
  end: number
}

/**
 * Notes in the fonts' maps what each glyph of a page stands for. Chromium wraps a glyph in a span with its text
 * where the font's map says otherwise: each ligature, each apostrophe. Readers that do not know such spans lose
 * the letters, and some lose the rest of the line.
 *
 * @param lines content stream, one operator a line
 */
export function noteGlyphTexts(lines: readonly string[], fonts: PageFonts): void {
  for (const item of glyphs(lines, fonts)) {
    if ('code' in item) item.font?.note(item.code)
    else if (item.codes.length === 1) item.font?.note(item.codes[0] as string, item.text)
  }
}

/**
 * Takes away the spans that say no more than the fonts' maps, once those are settled, and those that hold no glyph:
 * Chromium leaves their text behind where a line went to the next page.
 */
export function dropNeedlessSpans(lines: readonly string[], fonts: PageFonts): string[] {
  const needless = new Set<number>()
  for (const item of glyphs(lines, fonts)) {
    if ('code' in item || item.codes.length > 1) continue
    const [code] = item.codes
    if (code !== undefined && item.font?.text(code) !== item.text) continue
    needless.add(item.start).add(item.end)
  }
  return needless.size === 0 ? [...lines] : lines.filter((_, index) => !needless.has(index))
}

/** In order: glyphs outside of spans, one by one, and spans. */
function* glyphs(
  lines: readonly string[],
  fonts: PageFonts,
): Generator<{ font: UnicodeMap | undefined; code: string } | (Span & { start: number })> {
  let font: UnicodeMap | undefined
  let span: (Span & { start: number }) | undefined
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index] as string
    if (line.endsWith(' Tf')) font = fonts.get(/\/(\S+) \S+ Tf$/.exec(line)?.[1] ?? '')
    else if (line.startsWith('/Span<</ActualText')) {
      span = { text: actualText(line), font: undefined, codes: [], end: index, start: index }
    } else if (line.endsWith('Tj')) {
      const codes = codesOf(line, font)
      if (span) {
        span.font = font
        span.codes.push(...codes)
      } else for (const code of codes) yield { font, code }
    } else if (line === 'EMC' && span) {
      yield { ...span, end: index }
      span = undefined
    }
  }
}

/** The text of a span: UTF-16BE in hexadecimal, or a plain string, which is ASCII in Skia's files. */
function actualText(line: string): string {
  const hex = /<FEFF([0-9A-F]*)>/i.exec(line)?.[1]
  return hex === undefined ? (/\(([^\\()]*)\)/.exec(line)?.[1] ?? '') : fromUtf16(hex)
}

function codesOf(line: string, font: UnicodeMap | undefined): string[] {
  const hex = /<([0-9A-Fa-f]*)> Tj$/.exec(line)?.[1]
  // A string of another form: the glyph stays unknown, and so does its span.
  if (hex === undefined || !font) return ['', '']
  return hex.toUpperCase().match(new RegExp(`.{${font.digits}}`, 'g')) ?? []
}
