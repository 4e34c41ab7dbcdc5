/** What the engine is asked to print, and what it gives. */
import type { PhrasingContent } from 'mdast'
import type { CitationForm } from '../document/nodes.ts'

/** A work within a citation. */
export interface Cite {
  /** `CslItem.id`. */
  id: string
  prefix: readonly PhrasingContent[]
  suffix: readonly PhrasingContent[]
  locator?: { label: string; value: string }
  suppressAuthor: boolean
}

/** A citation, in document order. */
export interface Cluster {
  cites: readonly Cite[]
  /** Whether the (first) author's name stands in the sentence: “Abbas (2014)”. */
  narrative: boolean
  /** Absent for the style's own form. */
  form?: CitationForm
  /** Number of the note that it stands in; 0 for one in the text. */
  note: number
  /** The note holds more than the citation, so that the style's own full stop must not follow it. */
  withinNote: boolean
}

/** What a citation looks like. */
export interface PrintedCitation {
  /** Works are `citationLink`s whose `reference` is the item's id. */
  children: PhrasingContent[]
  /** In note styles, for a narrative citation: the names in the sentence; `children` then belong in a note. */
  names?: PhrasingContent[]
  /** Whether the style has no printed form for it. */
  empty: boolean
}
