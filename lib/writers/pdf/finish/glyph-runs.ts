/** A font whose glyphs can be shown in runs: widths by code, in thousandths of its size. */
export interface FontWidths {
  /** Codes as four hexadecimal digits, in capitals. */
  byCode: ReadonlyMap<string, number>
  /** Of codes that are not in the map. */
  fallback: number
}

/** Fonts with two-byte codes by the name under which a page selects them. */
export type PageWidths = ReadonlyMap<string, FontWidths>

/**
 * Shows the glyphs of a line in one run. Chromium places each glyph by itself, which makes pages large and slow to
 * read:
 *
 *     <0015> Tj                        [<00150023>-7<0020>] TJ
 *     7.73 0 Td <0023> Tj       →
 *     7.69 0 Td <0020> Tj
 *
 * A glyph moves by less than a thousandth of the type size; errors do not add up.
 *
 * @param lines content stream, one operator a line
 */
export function joinGlyphs(lines: readonly string[], widths: PageWidths): string[] {
  const result: string[] = []
  let font: FontWidths | undefined
  let size = 0
  let run: Run | undefined
  // How far the runs since the last move have come: moves count from the last one, not from the last glyph.
  let behind = 0
  const close = () => {
    if (!run) return
    result.push(run.write())
    behind += run.moved
    run = undefined
  }
  for (const line of lines) {
    if (!line.endsWith('> Tj')) {
      close()
      if (line === 'BT' || line.endsWith('Tm')) behind = 0
      else if (line.endsWith('Tf')) {
        const [name = '', given = ''] = line.split(' ')
        font = widths.get(name.slice(1))
        size = Number(given)
      }
      result.push(behind !== 0 && line.endsWith('Td') ? moveFrom(line, behind) : line)
      if (line.endsWith('Td')) behind = 0
      continue
    }
    const start = line.lastIndexOf('<')
    const code = line.slice(start + 1, -4)
    if (!font || code.length !== 4) {
      close()
      result.push(behind !== 0 && start > 0 ? moveFrom(line, behind) : line)
      if (start > 0) behind = 0
      continue
    }
    if (start === 0) {
      close()
      run = new Run(font, size, code)
      continue
    }
    const move = horizontalMove(line, start)
    if (run && move !== undefined) run.add(code, move)
    else {
      close()
      result.push(moveFrom(line.slice(0, start).trimEnd(), behind))
      behind = 0
      run = new Run(font, size, code)
    }
  }
  close()
  return result
}

/** `7.73 0 Td <0023> Tj`: 7.73; nothing where it also goes up or down. */
function horizontalMove(line: string, start: number): number | undefined {
  const at = line.indexOf(' ')
  return line.slice(at, start) === ' 0 Td ' ? Number(line.slice(0, at)) : undefined
}

/** A move, counted from where the last one went. */
function moveFrom(line: string, behind: number): string {
  if (behind === 0) return line
  const at = line.indexOf(' ')
  return `${format(Number(line.slice(0, at)) + behind)}${line.slice(at)}`
}

function format(value: number): string {
  return String(Number(value.toFixed(5)))
}

/** Glyphs in a row. */
class Run {
  /** From the first glyph to the last. */
  moved = 0
  readonly #font: FontWidths
  readonly #size: number
  #codes: string
  #parts = ''
  /** Where the pen is after the last glyph, from the first. */
  #pen: number

  constructor(font: FontWidths, size: number, code: string) {
    this.#font = font
    this.#size = size
    this.#codes = code
    this.#pen = this.#width(code)
  }

  add(code: string, move: number): void {
    this.moved += move
    const shift = Math.round(((this.#pen - this.moved) * 1000) / this.#size)
    if (shift !== 0) {
      this.#parts += `<${this.#codes}>${shift}`
      this.#codes = ''
      this.#pen -= (shift * this.#size) / 1000
    }
    this.#codes += code
    this.#pen += this.#width(code)
  }

  write(): string {
    return this.#parts === '' ? `<${this.#codes}> Tj` : `[${this.#parts}<${this.#codes}>] TJ`
  }

  #width(code: string): number {
    const width = this.#font.byCode.get(code) ?? this.#font.fallback
    return (width * this.#size) / 1000
  }
}
