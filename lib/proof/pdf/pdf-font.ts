/** How a font's codes become text. */
export interface PdfFont {
  name: string
  /** `Type0`, `TrueType`, `Type1`, `Type3`. */
  type: string
  embedded: boolean
  /** Bytes of a code. */
  width: 1 | 2
  /** By code. Codes that are not there have no text. */
  texts: ReadonlyMap<number, string>
}

/**
 * Texts of the glyphs of a string shown in a font; U+FFFD where the font does not say.
 *
 * @param codes a character for each byte
 */
export function decodeGlyphs(font: PdfFont, codes: string): string[] {
  const glyphs: string[] = []
  for (let at = 0; at < codes.length; at += font.width) {
    const first = codes.charCodeAt(at)
    const code = font.width === 1 ? first : (first << 8) | (codes.charCodeAt(at + 1) || 0)
    glyphs.push(font.texts.get(code) ?? '\uFFFD')
  }
  return glyphs
}

/**
 * Reads a ToUnicode CMap (ISO 32000-1, 9.10.3).
 *
 * @returns texts by code, and the bytes of a code as the map's range of codes has them
 */
export function readUnicodeMap(cmap: string): { texts: Map<number, string>; width: 1 | 2 } {
  const texts = new Map<number, string>()
  const digits = /begincodespacerange\s*<([0-9A-Fa-f]+)>/.exec(cmap)?.[1]?.length
  for (const section of cmap.match(/beginbf(?:char|range)[\s\S]*?endbf(?:char|range)/g) ?? []) {
    const tokens = section.match(/<[0-9A-Fa-f\s]*>|\[|\]/g) ?? []
    if (section.startsWith('beginbfchar')) {
      for (let at = 0; at + 1 < tokens.length; at += 2) texts.set(number(tokens[at]), utf16(tokens[at + 1]))
    } else readRanges(tokens, texts)
  }
  return { texts, width: digits === 2 ? 1 : 2 }
}

function readRanges(tokens: readonly string[], texts: Map<number, string>): void {
  for (let at = 0; at + 2 < tokens.length; ) {
    const first = number(tokens[at])
    const last = Math.min(number(tokens[at + 1]), first + 0xffff)
    at += 2
    if (tokens[at] === '[') {
      for (let code = first; tokens[++at] !== ']' && at < tokens.length; code++)
        texts.set(code, utf16(tokens[at]))
      at++
      continue
    }
    const start = utf16(tokens[at++])
    const head = start.slice(0, -1)
    const unit = start.charCodeAt(start.length - 1)
    for (let code = first; code <= last; code++)
      texts.set(code, head + String.fromCharCode(unit + code - first))
  }
}

function number(token = ''): number {
  return Number.parseInt(token.replace(/[<>\s]/g, ''), 16)
}

function utf16(token = ''): string {
  const units = token.replace(/[<>\s]/g, '').match(/.{4}/g) ?? []
  return String.fromCharCode(...units.map((unit) => Number.parseInt(unit, 16)))
}
