import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFNull,
  PDFNumber,
  type PDFObject,
  PDFRef,
} from '@cantoo/pdf-lib'
import { dictionaryAt, listAt, name, resolve, textAt } from './pdf-objects.ts'

/** A piece of tagged content: its page and its id there. */
interface Mark {
  page: PDFRef
  id: number
}

/** Text of a header cell that is painted more than once. */
interface Repetition {
  leaf: PDFDict
  marks: Mark[]
}

/** Glyphs of each piece of tagged content of a page, by id. */
export type MarkedGlyphs = ReadonlyMap<number, string>

/**
 * Finds the headers that Chromium paints anew where a table goes on in the next column or on the next page. It
 * tags them anew as well, so that a screen reader would read them in the middle of the table.
 *
 * @param glyphsOf what a page paints
 * @returns ids of the repetitions by page; the structure tree knows them no more, so the content must not tag them
 */
export function untagRepeatedHeaders(
  pdf: PDFDocument,
  glyphsOf: (page: PDFRef) => MarkedGlyphs,
): Map<PDFRef, Set<number>> {
  const repeated = new Map<PDFRef, Set<number>>()
  for (const { leaf, marks } of repetitions(pdf)) {
    const [first, ...others] = marks as [Mark, ...Mark[]]
    const text = glyphsOf(first.page).get(first.id)
    // A cell that is broken in two has different text in its parts.
    if (!text || others.some(({ page, id }) => glyphsOf(page).get(id) !== text)) continue
    const [kept] = listAt(pdf, leaf, 'K')
    if (kept) leaf.set(name('K'), kept)
    for (const { page, id } of others) {
      repeated.set(page, (repeated.get(page) ?? new Set()).add(id))
      forget(pdf, page, id)
    }
  }
  return repeated
}

/** Leaves below header cells with more than one piece of content. */
function* repetitions(pdf: PDFDocument): Generator<Repetition> {
  const root = dictionaryAt(pdf, pdf.catalog, 'StructTreeRoot')
  const open = root ? listAt(pdf, root, 'K').map((object) => ({ object, inHeader: false })) : []
  for (let next = open.pop(); next; next = open.pop()) {
    const element = resolve(pdf, next.object)
    if (!(element instanceof PDFDict) || !element.has(name('S'))) continue
    const inHeader = next.inHeader || textAt(pdf, element, 'S') === 'TH'
    const kids = listAt(pdf, element, 'K')
    const marks = inHeader && kids.length > 1 ? kids.map((kid) => markOf(pdf, kid, element)) : []
    if (marks.length > 1 && marks.every((mark) => mark !== undefined)) yield { leaf: element, marks }
    else for (const object of kids) open.push({ object, inHeader })
  }
}

/** Marked content by number, on the element's page, or by a reference with a page of its own. */
function markOf(pdf: PDFDocument, kid: PDFObject, element: PDFDict): Mark | undefined {
  const value = resolve(pdf, kid)
  const owner = value instanceof PDFDict ? value : element
  const id = value instanceof PDFDict ? resolve(pdf, value.get(name('MCID'))) : value
  const page = owner.get(name('Pg')) ?? element.get(name('Pg'))
  return id instanceof PDFNumber && page instanceof PDFRef ? { page, id: id.asNumber() } : undefined
}

/** Takes a piece of content out of the parent tree (ISO 32000-1, 14.7.4.4). */
function forget(pdf: PDFDocument, pageReference: PDFRef, id: number): void {
  const root = dictionaryAt(pdf, pdf.catalog, 'StructTreeRoot')
  const page = pdf.context.lookup(pageReference)
  const key = page instanceof PDFDict ? resolve(pdf, page.get(name('StructParents'))) : undefined
  const open: (PDFDict | undefined)[] = [root && dictionaryAt(pdf, root, 'ParentTree')]
  for (let node = open.pop(); node; node = open.pop()) {
    const numbers = listAt(pdf, node, 'Nums')
    for (let at = 0; at + 1 < numbers.length; at += 2) {
      const number = resolve(pdf, numbers[at])
      const parents = resolve(pdf, numbers[at + 1])
      if (!(number instanceof PDFNumber) || !(key instanceof PDFNumber)) continue
      if (number.asNumber() !== key.asNumber() || !(parents instanceof PDFArray) || id >= parents.size())
        continue
      parents.set(id, PDFNull)
    }
    for (const kid of listAt(pdf, node, 'Kids')) {
      const child = resolve(pdf, kid)
      if (child instanceof PDFDict) open.push(child)
    }
  }
}
