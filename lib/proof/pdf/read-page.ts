import { decodeGlyphs, type PdfFont } from './pdf-font.ts'
import { Name, type Operand, readOperations } from './read-operators.ts'
import { TaggedText } from './tagged-text.ts'

/** What a content stream can name. */
export interface Resources {
  font(name: string): PdfFont | undefined
  /** A form XObject's content and resources; nothing for images. */
  form(name: string): { content: string; resources: Resources } | undefined
  /** Property lists that `BDC` names. */
  markedId(name: string): number | undefined
}

/** What a page holds. */
export interface PageText {
  /** By marked-content id. */
  marked: Map<number, TaggedText>
  /** Text that is neither tagged nor an artifact. */
  untagged: string
  /** Strokes, fills and pictures that are neither tagged nor artifacts. */
  untaggedMarks: number
  /** Running heads, page numbers and other furniture. */
  artifacts: string
}

const MAX_FORM_DEPTH = 16

interface Mark {
  /** The id that text here belongs to; `artifact` for page furniture. */
  owner: number | 'artifact' | undefined
  /** Text that stands for whatever the span paints; given out at its first glyph. */
  actual?: string
  /** The stretch painted against the direction of reading that this belongs to. */
  reversed?: { begun: boolean }
}

/** Reads the text of a page by marked-content id, artifacts left out. */
export function readPage(content: string, resources: Resources): PageText {
  const page: PageText = { marked: new Map(), untagged: '', untaggedMarks: 0, artifacts: '' }
  new TextReader(page).read(content, resources, { owner: undefined }, 0)
  return page
}

class TextReader {
  readonly #page: PageText
  #font: PdfFont | undefined
  #size = 0
  #leading = 0
  /** Whether nothing was shown yet in this text object. */
  #isNewObject = false
  /** Baseline of the current line, in text space. */
  #y = 0

  constructor(page: PageText) {
    this.#page = page
  }

  read(content: string, resources: Resources, outer: Mark, depth: number): void {
    const marks: Mark[] = [outer]
    readOperations(content, (operator, operands) => {
      const mark = marks.at(-1) as Mark
      const [first] = operands
      switch (operator) {
        case 'Td':
          this.#y += numberAt(operands, 1)
          break
        case 'Tj':
        case 'TJ':
          this.#show(first, mark)
          break
        case 'BT':
          this.#isNewObject = true
          if (mark.owner === 'artifact') this.#page.artifacts += ' '
          break
        case 'Tm':
          this.#y = numberAt(operands, 5)
          break
        case 'Tf':
          this.#font = first instanceof Name ? resources.font(first.text) : undefined
          this.#size = numberAt(operands, 1)
          break
        case 'BMC':
        case 'BDC':
          marks.push(markOf(operands, mark, resources))
          break
        case 'EMC':
          if (marks.length > 1) marks.pop()
          break
        case 'TL':
          this.#leading = numberAt(operands, 0)
          break
        case 'TD':
          this.#leading = -numberAt(operands, 1)
          this.#y += numberAt(operands, 1)
          break
        case 'T*':
          this.#y -= this.#leading
          break
        case "'":
        case '"':
          this.#y -= this.#leading
          this.#show(operands.at(-1), mark)
          break
        case 'Do': {
          const form = first instanceof Name ? resources.form(first.text) : undefined
          if (form && depth < MAX_FORM_DEPTH) this.read(form.content, form.resources, mark, depth + 1)
          else if (mark.owner === undefined) this.#page.untaggedMarks++
          break
        }
        default:
          if (painting.has(operator) && mark.owner === undefined) this.#page.untaggedMarks++
      }
    })
  }

  #show(operand: Operand | undefined, mark: Mark): void {
    if (operand === undefined) return
    let glyphs = this.#decode(operand)
    if (mark.owner === 'artifact') {
      this.#page.artifacts += glyphs.join('')
      return
    }
    if (glyphs.length === 0) return
    if (mark.actual !== undefined) {
      glyphs = mark.actual === '' ? [] : [mark.actual]
      mark.actual = ''
    }
    if (mark.owner === undefined) {
      this.#page.untagged += glyphs.join('')
      return
    }
    const here = { y: this.#y, size: this.#size }
    const held = this.#page.marked.get(mark.owner) ?? new TaggedText(here)
    this.#page.marked.set(mark.owner, held)
    const { reversed } = mark
    held.add(glyphs, here, reversed !== undefined, this.#isNewObject || reversed?.begun === false)
    this.#isNewObject = false
    if (reversed) reversed.begun = true
  }

  /** Texts of the glyphs that a string, or an array of strings and shifts, shows. */
  #decode(operand: Operand): string[] {
    if (typeof operand === 'string') return this.#font ? decodeGlyphs(this.#font, operand) : ['\uFFFD']
    if (!Array.isArray(operand)) return []
    const glyphs: string[] = []
    for (const item of operand) if (typeof item === 'string') glyphs.push(...this.#decode(item))
    return glyphs
  }
}

const painting = new Set(['f', 'F', 'f*', 'S', 's', 'B', 'B*', 'b', 'b*', 'sh'])

function markOf(operands: readonly Operand[], outer: Mark, resources: Resources): Mark {
  const [tag, properties] = operands
  if (outer.owner === 'artifact' || (tag instanceof Name && tag.text === 'Artifact'))
    return { owner: 'artifact' }
  let id: number | undefined
  let actual: string | undefined
  if (properties instanceof Name) id = resources.markedId(properties.text)
  else if (properties instanceof Map) {
    const value = properties.get('MCID')
    if (typeof value === 'number') id = value
    const text = properties.get('ActualText')
    if (typeof text === 'string') actual = textString(text)
  }
  const reversed = tag instanceof Name && tag.text === 'ReversedChars' ? { begun: false } : outer.reversed
  // A span within a span that has a text of its own is part of that text.
  if (actual === undefined && outer.actual !== undefined && id === undefined) return outer
  return {
    owner: id ?? outer.owner,
    ...(actual === undefined ? {} : { actual }),
    ...(reversed === undefined ? {} : { reversed }),
  }
}

/** A text string (ISO 32000-1, 7.9.2.2): UTF-16BE with byte order mark, else PDFDocEncoding, here its ASCII part. */
function textString(bytes: string): string {
  if (!bytes.startsWith('\u00FE\u00FF')) return bytes
  let text = ''
  for (let at = 2; at + 1 < bytes.length; at += 2) {
    text += String.fromCharCode((bytes.charCodeAt(at) << 8) | bytes.charCodeAt(at + 1))
  }
  return text
}

function numberAt(operands: readonly Operand[], index: number): number {
  const operand = operands[index]
  return typeof operand === 'number' ? operand : 0
}
