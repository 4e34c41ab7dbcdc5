import { deflateSync } from 'node:zlib'
import { type PDFDocument, PDFRawStream, PDFString } from '@cantoo/pdf-lib'
import { name } from './pdf-objects.ts'
import { srgbProfile } from './srgb-profile.ts'

/** Says which colours the numbers of the file mean: sRGB (ISO 19005-2, 6.2.3). */
export function writeOutputIntent(pdf: PDFDocument): void {
  const { context } = pdf
  const profile = deflateSync(srgbProfile())
  const stream = PDFRawStream.of(
    context.obj({ N: 3, Length: profile.length, Filter: 'FlateDecode' }),
    profile,
  )
  const intent = context.obj({
    Type: 'OutputIntent',
    S: 'GTS_PDFA1',
    OutputConditionIdentifier: PDFString.of('sRGB IEC61966-2.1'),
    Info: PDFString.of('sRGB IEC61966-2.1'),
    DestOutputProfile: context.register(stream),
  })
  pdf.catalog.set(name('OutputIntents'), context.obj([context.register(intent)]))
}
