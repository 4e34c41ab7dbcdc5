import {
  decodePDFRawStream,
  PDFArray,
  PDFBool,
  PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  type PDFObject,
  PDFRawStream,
  PDFString,
} from '@cantoo/pdf-lib'

/** What a PDF says of itself. */
export interface PdfCatalog {
  title: string | undefined
  /** Whether readers show the title, not the file's name. */
  showsTitle: boolean
  language: string | undefined
  tagged: boolean
  /** XMP metadata. */
  xmp: string
  /** Titles of the outline, in order. */
  outline: string[]
  /** What the colours mean is said. */
  hasOutputIntent: boolean
  hasId: boolean
  /** Links, and how many of them have a description. */
  links: { all: number; described: number }
}

/** More entries than this are a chain that leads back to itself. */
const MAX_OUTLINE = 100_000

/** Reads what a PDF says of itself. */
export function readCatalog(pdf: PDFDocument): PdfCatalog {
  const { catalog, context } = pdf
  const at = (owner: PDFDict | undefined, key: string): PDFObject | undefined =>
    owner?.lookup(PDFName.of(key))
  const dictionary = (owner: PDFDict | undefined, key: string): PDFDict | undefined => {
    const value = at(owner, key)
    return value instanceof PDFDict ? value : undefined
  }
  const text = (owner: PDFDict | undefined, key: string): string | undefined => {
    const value = at(owner, key)
    return value instanceof PDFString || value instanceof PDFHexString ? value.decodeText() : undefined
  }
  const isTrue = (owner: PDFDict | undefined, key: string) => at(owner, key) === PDFBool.True
  const metadata = at(catalog, 'Metadata')
  const intents = at(catalog, 'OutputIntents')

  const outline: string[] = []
  const open = [dictionary(dictionary(catalog, 'Outlines'), 'First')]
  while (open.length > 0 && outline.length < MAX_OUTLINE) {
    const entry = open.pop()
    if (!entry) continue
    outline.push(text(entry, 'Title') ?? '')
    open.push(dictionary(entry, 'Next'), dictionary(entry, 'First'))
  }

  const links = { all: 0, described: 0 }
  for (const page of pdf.getPages()) {
    const annotations = at(page.node, 'Annots')
    if (!(annotations instanceof PDFArray)) continue
    for (let index = 0; index < annotations.size(); index++) {
      const annotation = annotations.lookup(index)
      if (!(annotation instanceof PDFDict) || at(annotation, 'Subtype') !== PDFName.of('Link')) continue
      links.all++
      if (text(annotation, 'Contents')) links.described++
    }
  }

  return {
    title: pdf.getTitle(),
    showsTitle: isTrue(dictionary(catalog, 'ViewerPreferences'), 'DisplayDocTitle'),
    language: text(catalog, 'Lang'),
    tagged:
      isTrue(dictionary(catalog, 'MarkInfo'), 'Marked') &&
      dictionary(catalog, 'StructTreeRoot') !== undefined,
    xmp:
      metadata instanceof PDFRawStream ? new TextDecoder().decode(decodePDFRawStream(metadata).decode()) : '',
    outline,
    hasOutputIntent: intents instanceof PDFArray && intents.size() > 0,
    hasId: context.trailerInfo.ID !== undefined,
    links,
  }
}
