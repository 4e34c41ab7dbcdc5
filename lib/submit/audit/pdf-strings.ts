import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  type PDFObject,
  PDFRawStream,
  PDFString,
} from '@cantoo/pdf-lib'

/** What a PDF holds besides the text on its pages. */
export interface PdfStrings {
  /** Properties, bookmarks, addresses of links, descriptions of figures, names of attachments, XMP. */
  strings: string[]
  attachments: Uint8Array[]
}

/**
 * Reads every string and every packet of metadata of a PDF, and its attachments.
 *
 * @throws Error where the bytes are no PDF, or one that is encrypted
 */
export async function pdfStrings(bytes: Uint8Array): Promise<PdfStrings> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false })
  const { context } = document
  // What is no PDF at all is read as one without pages.
  if (document.getPageCount() === 0) throw new Error('A PDF without pages')
  const found: PdfStrings = { strings: [], attachments: [] }
  const walk = (object: PDFObject | undefined, depth = 0): void => {
    if (depth > 100) return
    if (object instanceof PDFString || object instanceof PDFHexString) found.strings.push(object.decodeText())
    else if (object instanceof PDFArray) for (const item of object.asArray()) walk(item, depth + 1)
    else if (object instanceof PDFDict) for (const [, value] of object.entries()) walk(value, depth + 1)
    else if (object instanceof PDFRawStream) {
      walk(object.dict, depth + 1)
      const type = object.dict.get(PDFName.of('Type'))
      if (type === PDFName.of('Metadata'))
        found.strings.push(new TextDecoder().decode(decodePDFRawStream(object).decode()))
      if (type === PDFName.of('EmbeddedFile')) found.attachments.push(decodePDFRawStream(object).decode())
    }
  }
  for (const [, object] of context.enumerateIndirectObjects()) walk(object)
  walk(context.trailerInfo.Info)
  return found
}
