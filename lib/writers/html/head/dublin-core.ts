import type { Document } from '../../../document/document.ts'
import { doiUrl } from '../page/banner.ts'
import { isoDate } from '../page/dates.ts'
import { fullName } from '../page/names.ts'
import { prose } from '../page/parts.ts'
import { plainText } from '../plain-text.ts'
import type { MetaEntry } from './meta-entry.ts'

/** Dublin Core in HTML (DCMI, “Expressing Dublin Core metadata using HTML/XHTML meta and link elements”). */
export function dublinCore(document: Document): MetaEntry[] {
  const { metadata } = document
  const title = prose(document, 'title')
  const date = metadata.dates.published ?? metadata.dates.date
  const entries: [string, string | undefined][] = [
    ['DC.title', title && plainText(title.children)],
    ...metadata.contributors.map((one): [string, string] => ['DC.creator', fullName(one)]),
    ['DC.publisher', metadata.journal?.publisher],
    ['DC.date', date && isoDate(date)],
    ['DC.identifier', metadata.doi && doiUrl(metadata.doi)],
    ['DC.language', metadata.language],
    ['DC.rights', metadata.licence?.url ?? metadata.licence?.id],
  ]
  return entries.flatMap(([name, content]) => (content ? [{ name, content }] : []))
}
