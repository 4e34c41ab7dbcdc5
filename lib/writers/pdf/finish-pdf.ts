import { createHash } from 'node:crypto'
import { ParseSpeeds, PDFDocument, PDFHexString, PDFStreamWriter } from '@cantoo/pdf-lib'
import { rewriteContent } from './finish/content-streams.ts'
import { shortenDestinations } from './finish/destinations.ts'
import { describeLinks } from './finish/links.ts'
import { type PdfMetadata, writeMetadata } from './finish/metadata.ts'
import { nameOutline } from './finish/outline.ts'
import { writeOutputIntent } from './finish/output-intent.ts'
import { layOver } from './finish/overlay.ts'
import { mendStructure } from './finish/structure.ts'
import type { Landmarks } from './passes/landmarks.ts'

/** Nothing else waits for this thread while it writes. */
const NO_PAUSE = Number.POSITIVE_INFINITY
/** The structure tree has thousands of small objects, which pack better together. */
const OBJECTS_PER_STREAM = 500

/**
 * Makes of Chromium's print a PDF 1.7 that meets PDF/UA-1 and PDF/A-2a as far as machines can tell, whose text
 * is the author's, and whose bytes depend on nothing but the document, the browser and the fonts.
 *
 * @param printed Chromium's bytes
 * @param landmarks read off the page that was printed
 * @param creator galley with its version
 * @param overlay pages to be laid over the printed ones, such as line numbers
 */
export async function finishPdf(
  printed: Uint8Array,
  landmarks: Landmarks,
  metadata: PdfMetadata,
  creator: string,
  overlay?: Uint8Array,
): Promise<Uint8Array> {
  const pdf = await PDFDocument.load(printed, { updateMetadata: false, parseSpeed: ParseSpeeds.Fastest })
  writeMetadata(pdf, metadata, creator)
  writeOutputIntent(pdf)
  mendStructure(pdf)
  nameOutline(pdf, landmarks.headings)
  describeLinks(pdf, landmarks.links)
  shortenDestinations(pdf)
  rewriteContent(pdf)
  if (overlay) await layOver(pdf, overlay)
  // The file's id is a digest of the file with an id of zeros in its place (ISO 32000-1, 14.4).
  const id = PDFHexString.of('0'.repeat(32))
  pdf.context.trailerInfo.ID = pdf.context.obj([id, id])
  const bytes = Buffer.from(
    await PDFStreamWriter.forContext(pdf.context, NO_PAUSE, true, OBJECTS_PER_STREAM).serializeToBuffer(),
  )
  const digest = createHash('sha256').update(bytes).digest('hex').slice(0, 32)
  const placeholder = Buffer.from(`<${'0'.repeat(32)}>`, 'latin1')
  for (let at = bytes.indexOf(placeholder); at >= 0; at = bytes.indexOf(placeholder, at)) {
    bytes.write(digest, at + 1, 'latin1')
  }
  return bytes
}
