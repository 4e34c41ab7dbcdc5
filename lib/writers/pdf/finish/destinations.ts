import { PDFDict, type PDFDocument, PDFName } from '@cantoo/pdf-lib'
import { dictionaryAt, listAt, name, resolve } from './pdf-objects.ts'

/** Bytes of a name (ISO 32000-1, annex C). */
const LONGEST_NAME = 127

/**
 * Gives short names to targets within the document whose names are too long. Chromium makes them of the ids, each
 * letter outside of ASCII as nine bytes.
 */
export function shortenDestinations(pdf: PDFDocument): void {
  const destinations = dictionaryAt(pdf, pdf.catalog, 'Dests')
  if (!destinations) return
  const renamed = new Map<PDFName, PDFName>()
  for (const [key, target] of destinations.entries()) {
    if (key.asString().length <= LONGEST_NAME) continue
    const short = name(`target-${renamed.size + 1}`)
    renamed.set(key, short)
    destinations.delete(key)
    destinations.set(short, target)
  }
  if (renamed.size === 0) return
  for (const page of pdf.getPages()) {
    for (const item of listAt(pdf, page.node, 'Annots')) {
      const annotation = resolve(pdf, item)
      const target = annotation instanceof PDFDict ? annotation.get(name('Dest')) : undefined
      const short = target instanceof PDFName ? renamed.get(target) : undefined
      if (annotation instanceof PDFDict && short) annotation.set(name('Dest'), short)
    }
  }
}
