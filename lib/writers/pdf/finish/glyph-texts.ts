import { fromUtf16, type UnicodeMap } from './unicode-map.ts'

/** The fonts of a page by the name under which its content selects them. */
export type PageFonts = ReadonlyMap<string, UnicodeMap>

/**
 * Notes in the fonts' maps what each glyph of a page stands for. Chromium wraps a glyph in a span with its text
 * where the font's map says otherwise: each ligature, each apostrophe. Readers that do not know such spans lose
 * the letters, and some lose the rest of the line.
 *
 * @param lines content stream, one operator a line
 */
export function noteGlyphTexts(lines: readonly string[], fonts: PageFonts): void {
  let font: UnicodeMap | undefined
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index] as string
    if (line.endsWith('Tj')) for (const code of codesOf(line, font)) font?.note(code)
    else if (line.endsWith('Tf')) font = fontOf(line, fonts)
    else if (isSpan(line)) {
      const span = readSpan(lines, index, font, fonts)
      font = span.font
      if (span.codes.length === 1 && span.text !== undefined) font?.note(span.codes[0] as string, span.text)
      index = span.end
    }
  }
}

/**
 * Takes away the spans that say no more than the fonts' maps, once those are settled, and those that hold no glyph:
 * Chromium leaves their text behind where a line went to the next page.
 */
export function dropNeedlessSpans(lines: readonly string[], fonts: PageFonts): string[] {
  let font: UnicodeMap | undefined
  const result: string[] = []
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index] as string
    if (line.endsWith('Tf')) font = fontOf(line, fonts)
    if (!isSpan(line)) {
      result.push(line)
      continue
    }
    const span = readSpan(lines, index, font, fonts)
    font = span.font
    const [code, more] = span.codes
    const isKnown = span.text !== undefined && code !== undefined && font?.text(code) === span.text
    const needless = more === undefined && (code === undefined || isKnown)
    result.push(...lines.slice(needless ? index + 1 : index, needless ? span.end : span.end + 1))
    index = span.end
  }
  return result
}

/** Glyphs with the text that a span says they are. */
interface Span {
  /** Nothing where it cannot be read. */
  text: string | undefined
  codes: string[]
  /** The font at its end. */
  font: UnicodeMap | undefined
  /** Index of its `EMC`. */
  end: number
}

function isSpan(line: string): boolean {
  return line.startsWith('/Span<</ActualText')
}

function readSpan(
  lines: readonly string[],
  start: number,
  fontBefore: UnicodeMap | undefined,
  fonts: PageFonts,
): Span {
  const codes: string[] = []
  let font = fontBefore
  let end = start + 1
  for (; end < lines.length && lines[end] !== 'EMC'; end++) {
    const line = lines[end] as string
    if (line.endsWith('Tf')) font = fontOf(line, fonts)
    else if (line.endsWith('Tj')) codes.push(...codesOf(line, font))
  }
  return { text: actualText(lines[start] as string), codes, font, end }
}

function fontOf(line: string, fonts: PageFonts): UnicodeMap | undefined {
  return fonts.get(line.slice(1, line.indexOf(' ')))
}

/** The text of a span: UTF-16BE in hexadecimal, or a plain string, which is ASCII in Skia's files. */
function actualText(line: string): string | undefined {
  const hex = /<FEFF([0-9A-F]*)>/i.exec(line)?.[1]
  if (hex !== undefined) return fromUtf16(hex)
  return /\(((?:[^\\()]|\\[\\()])*)\)/.exec(line)?.[1]?.replace(/\\(.)/g, '$1')
}

function codesOf(line: string, font: UnicodeMap | undefined): string[] {
  const start = line.lastIndexOf('<') + 1
  const end = line.length - '> Tj'.length
  // A string of another form: the glyph stays unknown, and so does its span.
  if (start === 0 || !font || !line.endsWith('> Tj')) return ['', '']
  if (end - start === font.digits) return [line.slice(start, end)]
  const codes: string[] = []
  for (let at = start; at < end; at += font.digits) codes.push(line.slice(at, at + font.digits))
  return codes
}
