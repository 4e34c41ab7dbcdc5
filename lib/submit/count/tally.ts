import type { Position } from 'unist'
import type { CountedPart } from '../../profile/limits.ts'

/** Text by the part of the manuscript that it belongs to; parts that have none are not there. */
export type TextByPart = Map<CountedPart, string>

/** A top section with the text below it. */
export interface SectionTally {
  /** Empty for what stands before the first heading. */
  title: string
  position?: Position
  text: TextByPart
}

/** A document's text, cut up by section and by part, so that every journal can count in its own way. */
export interface Tally {
  /** Of the body, in order. */
  sections: SectionTally[]
  /** Title, abstract, keywords, statements, notes, references. */
  matter: TextByPart
  figures: number
  tables: number
}

/** All text of some parts, section by section. */
export function textOfParts(tally: Tally, parts: readonly CountedPart[]): string {
  return [...tally.sections.map(({ text }) => text), tally.matter]
    .flatMap((text) => parts.map((part) => text.get(part) ?? ''))
    .join('\n')
}
