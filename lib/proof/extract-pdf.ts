import { inflateSync } from 'node:zlib'
import {
  decodePDFRawStream,
  ParseSpeeds,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRawStream,
  PDFRef,
  PDFString,
} from '@cantoo/pdf-lib'
import { directionOf } from '../document/direction.ts'
import { type PdfFont, readUnicodeMap } from './pdf/pdf-font.ts'
import { type PdfCatalog, readCatalog } from './pdf/read-catalog.ts'
import { type PageText, type Resources, readPage } from './pdf/read-page.ts'
import { areLinesApart, type TaggedText } from './pdf/tagged-text.ts'

/** A stretch of text of one element. */
export interface PdfRun {
  /** With a space where a line ends, and a line feed after each block. */
  text: string
  /** The nearest element that says what it is: `P`, `H1`, `LBody`, `Lbl`, `Link`, `TD`, `Figure`, … */
  role: string
  /** From 1. */
  page: number
}

/** The text of a finished PDF. */
export interface PdfText {
  /** In the order of the structure tree; artifacts (running heads, page numbers) are left out. */
  runs: PdfRun[]
  /**
   * The runs, joined: the prose. Labels of lists, which the HTML has no text for, are left out, and so are
   * pictures and formulas, whose text is their description.
   */
  text: string
  /** Figures and formulas with their descriptions, in the order of the structure tree. */
  alternatives: { role: string; text: string | undefined }[]
  pages: number
  /** Hyphens of the typesetter at line ends, which were taken out of the text. */
  hyphenations: number
  fonts: Pick<PdfFont, 'name' | 'type' | 'embedded'>[]
  /** What the file says of itself. */
  catalog: PdfCatalog
  /** Text and marks on the pages that belong to no element and are no artifacts. */
  untagged: { text: string; marks: number }
  /** Text on the pages whose tag the structure tree does not name: screen readers pass it over. */
  orphaned: string
  /** Running heads, page numbers and other furniture of the pages, in their order. */
  artifacts: string
}

/** Elements that only group or style, and take their meaning from what they stand in. */
const transparent = new Set(['NonStruct', 'Span', 'Em', 'Strong', 'Div', 'Sect', 'Part', 'Art', 'Document'])
/** Elements within a line of text. */
const inline = new Set([
  'NonStruct',
  'Span',
  'Em',
  'Strong',
  'Link',
  'Reference',
  'Code',
  'Quote',
  'Note',
  'Annot',
])
const wordless = new Set(['Lbl', 'Figure', 'Formula'])
const MAX_DEPTH = 2000

/**
 * Reads the words back from the bytes of a tagged PDF: each page's marked content, put in order by the structure
 * tree. Hyphens that the typesetter set at line ends are taken out again, the author's stay.
 *
 * @throws Error where the bytes are no PDF
 */
export async function extractPdf(bytes: Uint8Array): Promise<PdfText> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false, parseSpeed: ParseSpeeds.Fastest })
  const reader = new DocumentReader(pdf)
  return reader.read()
}

class DocumentReader {
  readonly #pdf: PDFDocument
  readonly #fonts = new Map<PDFDict, PdfFont>()
  readonly #pages: { text: PageText; used: Set<number> }[]
  readonly #pageNumbers = new Map<PDFRef, number>()
  readonly #result: PdfText
  readonly #rightToLeft: boolean

  constructor(pdf: PDFDocument) {
    this.#pdf = pdf
    const pages = pdf.getPages()
    const catalog = readCatalog(pdf)
    this.#rightToLeft = directionOf(catalog.language ?? '') === 'rtl'
    for (const [index, page] of pages.entries()) this.#pageNumbers.set(page.ref, index)
    this.#pages = pages.map((page) => ({
      text: readPage(this.#content(page.node), this.#resources(page.node.Resources())),
      used: new Set<number>(),
    }))
    this.#result = {
      runs: [],
      text: '',
      alternatives: [],
      pages: pages.length,
      hyphenations: 0,
      fonts: [],
      catalog,
      untagged: { text: '', marks: 0 },
      orphaned: '',
      artifacts: '',
    }
  }

  read(): PdfText {
    const result = this.#result
    const root = this.#dictionary(this.#pdf.catalog.get(PDFName.of('StructTreeRoot')))
    if (root) this.#walk(root.get(PDFName.of('K')), '', undefined, 0)
    for (const { text, used } of this.#pages) {
      result.untagged.text += text.untagged
      result.artifacts += `${text.artifacts}\n`
      result.untagged.marks += text.untaggedMarks
      for (const [id, marked] of text.marked) {
        if (!used.has(id)) result.orphaned += marked.read(this.#rightToLeft)
        result.hyphenations += marked.hyphenations
      }
    }
    result.fonts = [...this.#fonts.values()].map(({ name, type, embedded }) => ({ name, type, embedded }))
    result.text = result.runs
      .filter(({ role }) => !wordless.has(role))
      .map((run) => run.text)
      .join('')
    return result
  }

  #walk(object: PDFObject | undefined, role: string, page: number | undefined, depth: number): void {
    if (depth > MAX_DEPTH) return
    const value = this.#resolve(object)
    if (value instanceof PDFArray) {
      const items = value.asArray()
      for (let at = 0; at < items.length; at++) {
        const ids = numbersAt(items, at)
        if (ids.length > 0 && page !== undefined) this.#take(ids, role, page)
        else this.#walk(items[at], role, page, depth + 1)
        at += Math.max(0, ids.length - 1)
      }
    } else if (value instanceof PDFNumber) {
      if (page !== undefined) this.#take([value.asNumber()], role, page)
    } else if (value instanceof PDFDict) {
      const own = value.get(PDFName.of('Pg'))
      const here = own instanceof PDFRef ? this.#pageNumbers.get(own) : page
      const type = this.#resolve(value.get(PDFName.of('S')))
      if (type instanceof PDFName) this.#element(value, type.decodeText(), role, here, depth)
      else {
        // A reference to marked content; those to whole objects (OBJR), such as links, hold no text.
        const id = this.#resolve(value.get(PDFName.of('MCID')))
        if (id instanceof PDFNumber && here !== undefined) this.#take([id.asNumber()], role, here)
      }
    }
  }

  #element(element: PDFDict, type: string, outer: string, page: number | undefined, depth: number): void {
    const role = transparent.has(type) ? outer : type
    if (type === 'Figure' || type === 'Formula') {
      this.#result.alternatives.push({ role: type, text: this.#text(element.get(PDFName.of('Alt'))) })
    }
    const block = !inline.has(type)
    if (block) this.#endBlock()
    this.#walk(element.get(PDFName.of('K')), role, page, depth + 1)
    if (block) this.#endBlock()
  }

  /** What was taken last. */
  #before: TaggedText | undefined

  /** @param ids what one element paints: pieces of one line in the order in which they are painted */
  #take(ids: readonly number[], role: string, page: number): void {
    const entry = this.#pages[page]
    let marked: TaggedText | undefined
    for (const id of ids) {
      const piece = entry?.text.marked.get(id)
      if (!piece) continue
      entry?.used.add(id)
      if (ids.length === 1) marked = piece
      else if (marked) marked.append(piece)
      else marked = piece.copy()
    }
    if (!marked) return
    // Code reads from left to right in every language.
    const text = marked.read(this.#rightToLeft && role !== 'Code')
    const last = this.#result.runs.at(-1)
    const before = this.#before
    this.#before = marked
    // Where a line or a page ends, the space was not painted; a word may go on there.
    if (last && before && !before.broken && !/\s$/.test(last.text)) {
      if (last.page !== page + 1 || areLinesApart(before.last, marked.first)) last.text += ' '
    }
    if (last && last.role === role && last.page === page + 1 && !last.text.endsWith('\n')) last.text += text
    else this.#result.runs.push({ text, role, page: page + 1 })
  }

  #endBlock(): void {
    const last = this.#result.runs.at(-1)
    if (last && !last.text.endsWith('\n')) last.text += '\n'
  }

  #resources(dictionary: PDFDict | undefined): Resources {
    const part = (key: string, name: string) => {
      const group = this.#dictionary(dictionary?.get(PDFName.of(key)))
      return this.#resolve(group?.get(PDFName.of(name)))
    }
    return {
      font: (name) => {
        const font = part('Font', name)
        return font instanceof PDFDict ? this.#font(font) : undefined
      },
      form: (name) => {
        const object = part('XObject', name)
        if (!(object instanceof PDFRawStream)) return undefined
        const subtype = object.dict.get(PDFName.of('Subtype'))
        if (!(subtype instanceof PDFName) || subtype.decodeText() !== 'Form') return undefined
        const own = this.#dictionary(object.dict.get(PDFName.of('Resources')))
        return { content: decode(object), resources: this.#resources(own ?? dictionary) }
      },
      markedId: (name) => {
        const properties = part('Properties', name)
        const id =
          properties instanceof PDFDict ? this.#resolve(properties.get(PDFName.of('MCID'))) : undefined
        return id instanceof PDFNumber ? id.asNumber() : undefined
      },
    }
  }

  #font(dictionary: PDFDict): PdfFont {
    const known = this.#fonts.get(dictionary)
    if (known) return known
    const stream = this.#resolve(dictionary.get(PDFName.of('ToUnicode')))
    const map =
      stream instanceof PDFRawStream
        ? readUnicodeMap(decode(stream))
        : { texts: new Map<number, string>(), width: 1 as const }
    const type = this.#text(dictionary.get(PDFName.of('Subtype'))) ?? ''
    const descendant = this.#resolve(dictionary.get(PDFName.of('DescendantFonts')))
    const carrier = descendant instanceof PDFArray ? this.#dictionary(descendant.get(0)) : dictionary
    const descriptor = this.#dictionary(carrier?.get(PDFName.of('FontDescriptor')))
    const font: PdfFont = {
      name: (this.#text(dictionary.get(PDFName.of('BaseFont'))) ?? '').replace(/^[A-Z]{6}\+/, ''),
      type,
      embedded:
        type === 'Type3' ||
        ['FontFile', 'FontFile2', 'FontFile3'].some((key) => descriptor?.has(PDFName.of(key)) ?? false),
      ...map,
    }
    this.#fonts.set(dictionary, font)
    return font
  }

  #content(page: PDFDict): string {
    const value = this.#resolve(page.get(PDFName.of('Contents')))
    const parts = value instanceof PDFArray ? value.asArray().map((item) => this.#resolve(item)) : [value]
    return parts.map((part) => (part instanceof PDFRawStream ? decode(part) : '')).join('\n')
  }

  #resolve(object: PDFObject | undefined): PDFObject | undefined {
    return object instanceof PDFRef ? this.#pdf.context.lookup(object) : object
  }

  #dictionary(object: PDFObject | undefined): PDFDict | undefined {
    const value = this.#resolve(object)
    return value instanceof PDFDict ? value : undefined
  }

  #text(object: PDFObject | undefined): string | undefined {
    const value = this.#resolve(object)
    if (value instanceof PDFString || value instanceof PDFHexString) return value.decodeText()
    return value instanceof PDFName ? value.decodeText() : undefined
  }
}

/** Numbers that follow one another from there on. */
function numbersAt(items: readonly PDFObject[], from: number): number[] {
  const numbers: number[] = []
  for (let at = from; at < items.length; at++) {
    const item = items[at]
    if (!(item instanceof PDFNumber)) break
    numbers.push(item.asNumber())
  }
  return numbers
}

/** A stream's content, a character for each byte. */
function decode(stream: PDFRawStream): string {
  // zlib is many times faster than the library's own inflation, which is there for the other filters.
  const flate =
    stream.dict.get(PDFName.of('Filter')) === PDFName.of('FlateDecode') &&
    !stream.dict.has(PDFName.of('DecodeParms'))
  const bytes = flate ? inflateSync(stream.contents) : decodePDFRawStream(stream).decode()
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
}
