/** A page's content without soft hyphens. */
export interface CleanContent {
  lines: string[]
  /** Glyphs that stand for a hyphen at a line end, by the name of the font that they were set in. */
  hyphens: Map<string, Set<string>>
}

/** Added to a font's name: the same font, whose hyphen means U+00AD. */
export const HYPHEN_FONT = '-hyphen'

/** What a glyph stands for, by the name of its font and its code in hexadecimal. */
export type GlyphText = (font: string, code: string) => string | undefined

/**
 * Makes a page's text what the author wrote, for search, copying and reading aloud.
 *
 * Chromium writes each soft hyphen of the page as a glyph without width in a span of its own, within a ligature
 * as part of the ligature's text, and the hyphen that it draws at a line end in a text object after that:
 *
 *     /Span<</ActualText <FEFF00AD> >> BDC    /Span<</ActualText <FEFF006600AD0069> >> BDC    BT
 *     6.62 0 Td <0001> Tj                     3.81 0 Td <01A1> Tj                             /F4 12.8 Tf
 *     EMC                                     7.76 0 Td <0001> Tj                             1 0 0 -1 109 80 Tm
 *                                             EMC                                             <01F6> Tj
 *                                                                                             ET
 *
 * The soft hyphens go. The drawn hyphen is set in a twin of its font that maps it to U+00AD, which is how a tagged
 * PDF tells a hyphen of the typesetter from one of the author (ISO 32000-1, 14.8.2.2.3).
 *
 * @param lines content stream, one operator a line
 * @param textOf tells a hyphen from another glyph that stands alone
 */
export function cleanSoftHyphens(lines: readonly string[], textOf: GlyphText): CleanContent {
  const result: string[] = []
  const hyphens: CleanContent['hyphens'] = new Map()
  const invisible = invisibleGlyphs(lines)
  // Whether the text object before this line ended in a soft hyphen: the next may be its hyphen.
  let pending = false
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index] as string
    const text = actualText(line)
    if (text === SOFT_HYPHEN) {
      index = withoutGlyphs(lines, index + 1, result)
      pending = true
    } else if (text?.includes(SOFT_HYPHEN)) {
      result.push(`/Span<</ActualText <FEFF${withoutSoftHyphens(text)}> >> BDC`)
      index = withoutGlyphs(lines, index + 1, result, invisible)
      result.push('EMC')
      // A font without a space has nothing to show for a soft hyphen, and gives it to the letter before.
      pending = text.endsWith(SOFT_HYPHEN)
    } else if (line === 'BT' && pending) {
      const end = lines.indexOf('ET', index)
      const object = lines.slice(index, end + 1)
      pending = false
      if (isHyphen(object, textOf)) {
        result.push(...setInTwin(object, hyphens))
        index = end
      } else result.push(line)
    } else {
      // Lines under the text are drawn between the two; other text and other elements are not.
      if (/(?:Tj|BDC|BMC|EMC)$/.test(line)) pending = false
      result.push(line)
    }
  }
  return { lines: result, hyphens }
}

/** U+00AD in UTF-16BE, hexadecimal. */
const SOFT_HYPHEN = '00AD'

/** The text of a span that Chromium gives in UTF-16BE, in hexadecimal without byte order mark. */
function actualText(line: string): string | undefined {
  if (!line.startsWith('/Span<</ActualText')) return undefined
  return /<FEFF([0-9A-F]*)>/i.exec(line)?.[1]?.toUpperCase()
}

function withoutSoftHyphens(text: string): string {
  return (text.match(/.{4}/g) ?? []).filter((unit) => unit !== SOFT_HYPHEN).join('')
}

/**
 * Copies a span's operators but for the glyphs that it shows: moves and fonts count for what follows.
 *
 * @param only the glyphs to leave out; all of them by default
 * @returns the index of the span's `EMC`
 */
function withoutGlyphs(
  lines: readonly string[],
  from: number,
  result: string[],
  only?: ReadonlySet<string>,
): number {
  for (let index = from; index < lines.length; index++) {
    const line = lines[index] as string
    if (line === 'EMC') return index
    const glyph = shownGlyph(line)
    const rest =
      glyph === undefined || (only && !only.has(glyph)) ? line : line.slice(0, line.lastIndexOf('<'))
    if (rest.trim()) result.push(rest.trimEnd())
  }
  return lines.length
}

/** The glyph that the line shows, as hexadecimal code. */
function shownGlyph(line: string): string | undefined {
  return /<([0-9A-Fa-f]*)> Tj$/.exec(line)?.[1]?.toUpperCase()
}

/** What the page's fonts show for a soft hyphen: the space, without width. Within a ligature it is of no use. */
function invisibleGlyphs(lines: readonly string[]): Set<string> {
  const found = new Set<string>()
  for (let index = 0; index < lines.length; index++) {
    if (actualText(lines[index] as string) !== SOFT_HYPHEN) continue
    while (++index < lines.length && lines[index] !== 'EMC') {
      const glyph = shownGlyph(lines[index] as string)
      if (glyph !== undefined) found.add(glyph)
    }
  }
  return found
}

/** A text object of one glyph, which is a hyphen by its font's map or by its span. */
function isHyphen(object: readonly string[], textOf: GlyphText): boolean {
  const [glyph, more] = object.flatMap((line) => shownGlyph(line) ?? [])
  if (glyph === undefined || more !== undefined) return false
  const font = object.flatMap((line) => /^\/(\S+) \S+ Tf$/.exec(line)?.[1] ?? [])[0] ?? ''
  const text = textOf(font, glyph)
  return text === '-' || text === '\u2010' || object.some((line) => actualText(line) === '2010')
}

/** A text object that draws one hyphen, in the twin of its font, without the span that calls it U+2010. */
function setInTwin(object: readonly string[], hyphens: CleanContent['hyphens']): string[] {
  let font = ''
  return object
    .filter((line) => !line.startsWith('/Span<<') && line !== 'EMC')
    .map((line) => {
      const glyph = shownGlyph(line)
      if (glyph !== undefined && font) {
        const glyphs = hyphens.get(font) ?? new Set()
        hyphens.set(font, glyphs.add(glyph))
      }
      return line.replace(/^\/(\S+) (\S+) Tf$/, (_, name: string, size: string) => {
        font = name
        return `/${name}${HYPHEN_FONT} ${size} Tf`
      })
    })
}
