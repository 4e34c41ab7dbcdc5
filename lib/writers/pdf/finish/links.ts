import { PDFDict, type PDFDocument, PDFHexString, PDFNumber } from '@cantoo/pdf-lib'
import { dictionaryAt, listAt, name, resolve, textAt } from './pdf-objects.ts'

/** Bit 3 of an annotation's flags: it is printed (ISO 32000-1, table 165). */
const PRINT = 4

/**
 * Describes each link by the words of the page (ISO 14289-1, 7.18.5) and marks it as printed.
 *
 * @param texts text of the links by address: `#id` or a URL
 */
export function describeLinks(pdf: PDFDocument, texts: Readonly<Record<string, string>>): void {
  for (const page of pdf.getPages()) {
    for (const item of listAt(pdf, page.node, 'Annots')) {
      const annotation = resolve(pdf, item)
      if (!(annotation instanceof PDFDict) || textAt(pdf, annotation, 'Subtype') !== 'Link') continue
      annotation.set(name('F'), PDFNumber.of(PRINT))
      if (annotation.has(name('Contents'))) continue
      const address = addressOf(pdf, annotation)
      annotation.set(name('Contents'), PDFHexString.fromText(texts[address] || address || 'link'))
    }
  }
}

function addressOf(pdf: PDFDocument, annotation: PDFDict): string {
  const action = dictionaryAt(pdf, annotation, 'A')
  const url = action && textAt(pdf, action, 'URI')
  if (url) return url
  const target = textAt(pdf, annotation, 'Dest') ?? (action && textAt(pdf, action, 'D'))
  return target ? `#${decoded(target)}` : ''
}

/** Chromium writes ids as parts of an address. */
function decoded(target: string): string {
  try {
    return decodeURIComponent(target)
  } catch {
    return target
  }
}
