import { PDFDocument, PDFName, PDFOperator, PDFOperatorNames, PDFRawStream } from '@cantoo/pdf-lib'
import { decodeStream, textStream } from './pdf-objects.ts'

/**
 * Lays the pages of one PDF over those of another, as artifacts (ISO 32000-1, 14.8.2.2): readers of the text, by ear
 * or by machine, pass them over.
 *
 * @param overlay a PDF with as many pages
 */
export async function layOver(pdf: PDFDocument, overlay: Uint8Array): Promise<void> {
  const source = await PDFDocument.load(overlay, { updateMetadata: false })
  const pages = pdf.getPages()
  const forms = await pdf.embedPdf(source, [...source.getPageIndices()])
  await pdf.flush()
  for (const [index, page] of pages.entries()) {
    const form = forms[index]
    const stream = form && pdf.context.lookup(form.ref)
    if (!form || !(stream instanceof PDFRawStream)) continue
    // Tags of the other PDF's structure mean nothing here.
    const painted = decodeStream(stream)
      .split('\n')
      .filter((line) => !/(?:BDC|BMC|EMC)$/.test(line))
    const bare = textStream(pdf, painted.join('\n'))
    for (const [key, value] of stream.dict.entries()) if (!bare.dict.has(key)) bare.dict.set(key, value)
    pdf.context.assign(form.ref, bare)
    const name = page.node.newXObject('Overlay', form.ref)
    page.pushOperators(
      PDFOperator.of(PDFOperatorNames.BeginMarkedContent, [PDFName.of('Artifact')]),
      PDFOperator.of(PDFOperatorNames.PushGraphicsState),
      PDFOperator.of(PDFOperatorNames.DrawObject, [name]),
      PDFOperator.of(PDFOperatorNames.PopGraphicsState),
      PDFOperator.of(PDFOperatorNames.EndMarkedContent),
    )
  }
}
