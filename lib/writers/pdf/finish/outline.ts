import { PDFDict, type PDFDocument, PDFHexString } from '@cantoo/pdf-lib'
import { dictionaryAt, name, resolve, textAt } from './pdf-objects.ts'

/**
 * Gives the outline the headings' own words. Chromium's lose the space where a heading wraps, follow
 * `text-transform` and are doubled where a heading begins a column.
 *
 * @param headings text of the printed headings, in document order
 */
export function nameOutline(pdf: PDFDocument, headings: readonly string[]): void {
  const outline = dictionaryAt(pdf, pdf.catalog, 'Outlines')
  if (!outline) return
  pdf.catalog.set(name('PageMode'), name('UseOutlines'))
  let next = 0
  for (const entry of entries(pdf, outline)) {
    const title = bare(textAt(pdf, entry, 'Title') ?? '')
    // Headings without an entry (empty ones) are passed over; an entry without a heading keeps its title.
    const found = headings.findIndex((heading, index) => index >= next && matches(title, bare(heading)))
    if (found < 0) continue
    entry.set(name('Title'), PDFHexString.fromText(headings[found] as string))
    next = found + 1
  }
}

/** In document order: each entry before those below it. */
function* entries(pdf: PDFDocument, outline: PDFDict): Generator<PDFDict> {
  const open = [resolve(pdf, outline.get(name('First')))]
  for (let entry = open.pop(); entry; entry = open.pop()) {
    if (!(entry instanceof PDFDict)) continue
    yield entry
    open.push(resolve(pdf, entry.get(name('Next'))), resolve(pdf, entry.get(name('First'))))
    while (open.length > 0 && open.at(-1) === undefined) open.pop()
  }
}

function bare(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
}

function matches(title: string, heading: string): boolean {
  return heading !== '' && (title === heading || title === heading + heading)
}
