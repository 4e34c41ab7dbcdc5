/** Which text each glyph code of a font stands for (ISO 32000-1, 9.10.3). */
export class UnicodeMap {
  readonly #texts = new Map<string, string>()
  readonly #wanted = new Map<string, string | undefined>()
  /** Hexadecimal digits of a code. */
  digits: number
  /** Whether `write` would give another map than was read. */
  changed = false

  /** @param cmap the font's ToUnicode CMap, as Skia writes it; an empty one by default */
  constructor(cmap = '') {
    this.digits = /begincodespacerange\s*<([0-9A-Fa-f]+)>/.exec(cmap)?.[1]?.length ?? 4
    for (const [, section = ''] of cmap.matchAll(/beginbfchar([\s\S]*?)endbfchar/g)) {
      for (const [, code = '', text = ''] of section.matchAll(/<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>/g)) {
        this.#texts.set(code.toUpperCase(), fromUtf16(text))
      }
    }
    for (const [, section = ''] of cmap.matchAll(/beginbfrange([\s\S]*?)endbfrange/g)) {
      for (const [, first = '', last = '', text = ''] of section.matchAll(
        /<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>/g,
      )) {
        const from = Number.parseInt(first, 16)
        const start = fromUtf16(text)
        const head = start.slice(0, -1)
        const unit = start.charCodeAt(start.length - 1)
        for (let code = from; code <= Number.parseInt(last, 16); code++) {
          this.#texts.set(this.#code(code), head + String.fromCharCode(unit + code - from))
        }
      }
    }
  }

  /** Says what a code stands for. */
  set(code: string, text: string): void {
    this.digits = code.length
    this.#texts.set(code, text)
  }

  /** Notes what a glyph stands for at one place; without `text`, what the map says. */
  note(code: string, text = this.#texts.get(code)): void {
    if (!this.#wanted.has(code)) this.#wanted.set(code, text)
    else if (this.#wanted.get(code) !== text) this.#wanted.set(code, undefined)
  }

  /** Takes over what was noted, for glyphs that stand for the same text everywhere. */
  settle(): void {
    for (const [code, text] of this.#wanted) {
      if (text === undefined || this.#texts.get(code) === text) continue
      this.#texts.set(code, text)
      this.changed = true
    }
  }

  /** What the map says of a code. */
  text(code: string): string | undefined {
    return this.#texts.get(code)
  }

  /** @returns the map as a ToUnicode CMap */
  write(): string {
    const entries = [...this.#texts].sort(([a], [b]) => (a < b ? -1 : 1))
    const sections: string[] = []
    // A section holds at most 100 entries (Adobe Technical Note 5014, 5.2).
    for (let at = 0; at < entries.length; at += 100) {
      const part = entries.slice(at, at + 100)
      sections.push(
        `${part.length} beginbfchar`,
        ...part.map(([code, text]) => `<${code}> <${toUtf16(text)}>`),
        'endbfchar',
      )
    }
    return [
      '/CIDInit /ProcSet findresource begin',
      '12 dict begin',
      'begincmap',
      '/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def',
      '/CMapName /Adobe-Identity-UCS def',
      '/CMapType 2 def',
      '1 begincodespacerange',
      `<${'0'.repeat(this.digits)}> <${'F'.repeat(this.digits)}>`,
      'endcodespacerange',
      ...sections,
      'endcmap',
      'CMapName currentdict /CMap defineresource pop',
      'end',
      'end',
      '',
    ].join('\n')
  }

  #code(value: number): string {
    return value.toString(16).toUpperCase().padStart(this.digits, '0')
  }
}

/** UTF-16BE in hexadecimal → text. */
export function fromUtf16(hex: string): string {
  return String.fromCharCode(...(hex.match(/.{4}/g) ?? []).map((unit) => Number.parseInt(unit, 16)))
}

function toUtf16(text: string): string {
  return Array.from({ length: text.length }, (_, at) =>
    text.charCodeAt(at).toString(16).toUpperCase().padStart(4, '0'),
  ).join('')
}
