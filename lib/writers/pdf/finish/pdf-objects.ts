import { deflateSync, inflateSync } from 'node:zlib'
import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  type PDFObject,
  PDFRawStream,
  PDFRef,
  PDFString,
} from '@cantoo/pdf-lib'

/** A name object: `name('Lang')` is `/Lang`. */
export const name = (text: string): PDFName => PDFName.of(text)

/** What an object is, references followed. */
export function resolve(pdf: PDFDocument, object: PDFObject | undefined): PDFObject | undefined {
  return object instanceof PDFRef ? pdf.context.lookup(object) : object
}

/** The value of a key as a dictionary, references followed. */
export function dictionaryAt(pdf: PDFDocument, owner: PDFDict, key: string): PDFDict | undefined {
  const value = resolve(pdf, owner.get(name(key)))
  return value instanceof PDFDict ? value : undefined
}

/** The value of a key as text; names without their slash. */
export function textAt(pdf: PDFDocument, owner: PDFDict, key: string): string | undefined {
  const value = resolve(pdf, owner.get(name(key)))
  if (value instanceof PDFString || value instanceof PDFHexString) return value.decodeText()
  return value instanceof PDFName ? value.decodeText() : undefined
}

/** The value of a key as a list: an array's items, one object alone, or nothing. */
export function listAt(pdf: PDFDocument, owner: PDFDict, key: string): PDFObject[] {
  const value = owner.get(name(key))
  const resolved = resolve(pdf, value)
  if (resolved instanceof PDFArray) return resolved.asArray()
  return value ? [value] : []
}

/** A stream's content, a character for each byte. */
export function decodeStream(stream: PDFRawStream): string {
  // zlib is many times faster than the library's own inflation.
  const flate = stream.dict.get(name('Filter')) === name('FlateDecode')
  const bytes = flate ? inflateSync(stream.contents) : decodePDFRawStream(stream).decode()
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
}

/** A compressed stream of Latin-1 text, such as a page's content. */
export function textStream(pdf: PDFDocument, text: string): PDFRawStream {
  const packed = deflateSync(Buffer.from(text, 'latin1'))
  return PDFRawStream.of(pdf.context.obj({ Length: packed.length, Filter: 'FlateDecode' }), packed)
}
