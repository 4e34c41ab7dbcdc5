import { type PDFDocument, PDFRawStream, PDFString } from '@cantoo/pdf-lib'
import { name } from './pdf-objects.ts'

/** What the file says of the document. */
export interface PdfMetadata {
  title: string
  /** BCP 47. */
  language: string
  authors?: readonly string[]
  subject?: string
  keywords?: readonly string[]
  /** Of creation and change alike: the same document must give the same bytes. */
  date: Date
}

const PRODUCER = 'Skia/PDF through Chromium'

/**
 * Writes the document information (ISO 32000-1, 14.3.3), the same as XMP (14.3.2, ISO 16684-1), and in the catalog
 * what readers go by: language, that the title is shown, that the file is tagged.
 *
 * @param creator galley with its version
 */
export function writeMetadata(pdf: PDFDocument, metadata: PdfMetadata, creator: string): void {
  const { title, language, authors = [], subject, keywords = [], date } = metadata
  pdf.setTitle(title)
  if (authors.length > 0) pdf.setAuthor(authors.join('; '))
  if (subject) pdf.setSubject(subject)
  if (keywords.length > 0) pdf.setKeywords([keywords.join('; ')])
  pdf.setCreator(creator)
  pdf.setProducer(PRODUCER)
  pdf.setCreationDate(date)
  pdf.setModificationDate(date)
  const { catalog, context } = pdf
  catalog.set(name('Lang'), PDFString.of(language))
  catalog.set(name('ViewerPreferences'), context.obj({ DisplayDocTitle: true }))
  catalog.set(name('MarkInfo'), context.obj({ Marked: true }))
  // XMP is left uncompressed, so that tools that know no PDF can find it (ISO 19005-2, 6.6.2.1).
  const bytes = new TextEncoder().encode(xmp(metadata, creator))
  const dictionary = context.obj({ Type: 'Metadata', Subtype: 'XML', Length: bytes.length })
  catalog.set(name('Metadata'), context.register(PDFRawStream.of(dictionary, bytes)))
}

/** The XMP packet, with the identification of PDF/UA-1 and PDF/A-2a, and the schema that the former needs. */
function xmp(
  { title, language, authors = [], subject, keywords = [], date }: PdfMetadata,
  creator: string,
): string {
  const time = `${date.toISOString().slice(0, 19)}Z`
  const alternatives = (tag: string, text: string) =>
    `<${tag}><rdf:Alt><rdf:li xml:lang="x-default">${escapeXml(text)}</rdf:li></rdf:Alt></${tag}>`
  const list = (tag: string, kind: 'Seq' | 'Bag', items: readonly string[]) =>
    items.length === 0
      ? ''
      : `<${tag}><rdf:${kind}>${items.map((item) => `<rdf:li>${escapeXml(item)}</rdf:li>`).join('')}</rdf:${kind}></${tag}>`
  return `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<dc:format>application/pdf</dc:format>
${alternatives('dc:title', title)}
${list('dc:creator', 'Seq', authors.length > 0 ? [authors.join('; ')] : [])}
${subject ? alternatives('dc:description', subject) : ''}
${list('dc:subject', 'Bag', keywords)}
${list('dc:language', 'Bag', [language])}
<xmp:CreateDate>${time}</xmp:CreateDate><xmp:ModifyDate>${time}</xmp:ModifyDate><xmp:CreatorTool>${escapeXml(creator)}</xmp:CreatorTool>
<pdf:Producer>${PRODUCER}</pdf:Producer>
${keywords.length > 0 ? `<pdf:Keywords>${escapeXml(keywords.join('; '))}</pdf:Keywords>` : ''}
<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance><pdfuaid:part>1</pdfuaid:part>
</rdf:Description>
<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource"><pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema><pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI><pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix><pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource"><pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType><pdfaProperty:category>internal</pdfaProperty:category><pdfaProperty:description>Part of ISO 14289 to which the file conforms</pdfaProperty:description></rdf:li></rdf:Seq></pdfaSchema:property></rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>
</rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>`
}

function escapeXml(text: string): string {
  return text
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
}
