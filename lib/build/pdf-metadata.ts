import { toString as textOf } from 'mdast-util-to-string'
import type { Document } from '../document/document.ts'
import type { PdfMetadata } from '../writers/pdf/finish/metadata.ts'

/** Where the manuscript has no date and the build none either, the PDF has this one: there is no clock. */
const noDate = new Date('2000-01-01T00:00:00Z')

/** What a PDF says of its document. */
export function pdfMetadata(document: Document, sourceDate: Date | undefined): PdfMetadata {
  const { contributors, keywords, language, dates } = document.metadata
  const title = document.frontMatter?.children.find(({ part }) => part === 'title')
  const { year, month = 1, day = 1 } = dates.published ?? dates.date ?? {}
  return {
    title: title ? textOf(title) : '',
    language,
    authors: contributors.map(
      ({ collective, name, given, family }) =>
        collective ?? name ?? [given, family].filter(Boolean).join(' '),
    ),
    keywords,
    date: sourceDate ?? (year ? new Date(Date.UTC(year, month - 1, day)) : noDate),
  }
}
