import type { FootnoteDefinition, PhrasingContent, Root } from 'mdast'
import type { Position } from 'unist'
import type { Metadata } from '../frontmatter/metadata.ts'
import type { PlaceIndex } from '../frontmatter/places.ts'
import type { BlockContent, FrontMatter } from './nodes.ts'

/** A bibliographic item as CSL-JSON 1.0.2 has it; only what galley itself reads is typed. */
export interface CslItem {
  id: string
  type: string
  title?: string
  author?: CslName[]
  editor?: CslName[]
  issued?: CslDate
  accessed?: CslDate
  DOI?: string
  URL?: string
  [field: string]: unknown
}
/** A name in CSL-JSON. */
export interface CslName {
  family?: string
  given?: string
  literal?: string
  suffix?: string
  'dropping-particle'?: string
  'non-dropping-particle'?: string
}
/** A date in CSL-JSON. */
export interface CslDate {
  'date-parts'?: (number | string)[][]
  literal?: string
  raw?: string
  season?: number | string
  circa?: boolean | number | string
}

/** One entry of a bibliography, with its place. */
export interface BibliographyEntry {
  item: CslItem
  /** As BibTeX or BibLaTeX calls it, in lower case, where the file says more than CSL can: `manual`. */
  fileType?: string
  /** Absolute path of the file that holds it. */
  path: string
  /** Of the whole entry. */
  position?: Position
  /** Of its key. */
  keyPosition?: Position
  /** Fields of the file that have no place in CSL-JSON, such as `galley-status`. */
  extra?: Record<string, string>
  /** Place of each field of the entry, by the field's name in its file (lower case). */
  fields?: Record<string, Position>
}

/** What the bibliography files hold, by key. The first entry of a key counts. */
export interface Bibliography {
  entries: Map<string, BibliographyEntry>
}

/** A change that the pipeline made to the text by itself. */
export interface Repair {
  /** `kind/rule`. */
  rule: string
  /** In the manuscript's source. */
  position: Position
  /** The file of the position, where the manuscript stands in several. */
  path?: string
  before: string
  after: string
  /** Why it is certain, in words. */
  evidence: string
}

/** A work of the reference list. */
export interface Reference {
  /** Legal as an XML id and unique in the document: `ref-rashid2000`. */
  id: string
  key: string
  item: CslItem
  /** The label that a numeric or alphanumeric style prints: “[1]”. */
  label?: string
  /** The entry as the citation style formats it. */
  children: PhrasingContent[]
  /** `Citation.identifier` of each citation of it, in document order. */
  citedBy: string[]
  entry: BibliographyEntry
}

/** What a cross-reference can point at. */
export interface Target {
  id: string
  kind: 'section' | 'figure' | 'table' | 'listing' | 'equation' | 'theorem' | 'note' | 'other'
  number?: string
  /** “Figure 3”, in the document's language. */
  label?: string
  /** The title of a section, as text. */
  title?: string
}

/** A manuscript as it was read: positions on every node, nothing resolved. Its tree is an mdast root. */
export interface Manuscript extends Root {
  data: Root['data'] & {
    manuscript: {
      metadata: Metadata
      /** Where the author wrote each part of the metadata. */
      places?: PlaceIndex
      /** Filled by `readBibliography`. */
      bibliography: Bibliography
      /** Filled by `remarkRepair` and by the resolver. */
      repairs: Repair[]
      /** Filled by `remarkCite`: works cited, in the style's order. */
      references: Reference[]
      /** Filled by `remarkNotes`: notes in the order of their first call. */
      notes?: FootnoteDefinition[]
      /** Filled by `remarkNumbers`: what cross-references can point at, by the author's label. */
      targets?: Map<string, Target>
    }
  }
}

/** A resolved and numbered document: what writers take. */
export interface Document {
  type: 'document'
  metadata: Metadata
  /** Where the author wrote each part of the metadata. */
  places?: PlaceIndex
  /** Prose of the front matter: title, abstracts, keywords, statements. */
  frontMatter?: FrontMatter
  children: BlockContent[]
  /** Notes in the order of their first call; `identifier` is their id, `label` their number. */
  notes: FootnoteDefinition[]
  references: Reference[]
  /** By id. */
  targets: Map<string, Target>
  repairs: Repair[]
  /** Everything that the bibliography files hold, cited or not. */
  bibliography?: Bibliography
}
