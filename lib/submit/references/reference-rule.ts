import type { BibliographyEntry, CslItem, CslName } from '../../document/document.ts'

/** What a rule finds in an entry of the bibliography. */
export interface ReferenceFault {
  /** “pages 231–225 run backwards”: what is wrong, for a line that begins with the entry's key. */
  text: string
  /** The CSL variable that is wrong. */
  field?: string
  /** Wrong for certain, or doubtful. */
  state: 'red' | 'amber'
  /** The other entry of a pair. */
  other?: BibliographyEntry
}

/** A rule that looks at one entry by itself. */
export type EntryRule = (entry: BibliographyEntry) => ReferenceFault[]

/** A rule that compares entries. */
export type PairRule = (entries: readonly BibliographyEntry[]) => Map<BibliographyEntry, ReferenceFault[]>

/** A field as text; empty where it is not there. */
export function textOfField(item: CslItem, field: string): string {
  const value = item[field]
  return typeof value === 'string' || typeof value === 'number' ? String(value).trim() : ''
}

/** The year of publication. */
export function yearOf({ issued }: CslItem): number | undefined {
  const year = Number(issued?.['date-parts']?.[0]?.[0])
  return Number.isFinite(year) ? year : undefined
}

/** Everyone whom an entry names as author or editor. */
export function namesOf({ author = [], editor = [] }: CslItem): CslName[] {
  return [...author, ...editor]
}

/** The title without the markup that CSL-JSON allows in it. */
export function plainTitle({ title = '' }: CslItem): string {
  return title.replace(/<\/?(?:i|b|sub|sup|span|sc)\b[^<>]*>/g, '')
}
