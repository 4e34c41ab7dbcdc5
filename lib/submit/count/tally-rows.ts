import { type CountedPart, countedParts } from '../../profile/limits.ts'
import type { Tally, TextByPart } from './tally.ts'
import { countWords } from './words.ts'

/** Words of one part of the manuscript. */
export interface PartRow {
  part: CountedPart
  words: number
  /** Whether the journal's limit of the whole takes it in. */
  counted: boolean
}

/** Words of one top section. */
export interface SectionRow {
  /** Empty for what stands before the first heading. */
  title: string
  /** From 1. */
  line?: number
  words: number
  /** By part; parts without words are not there. */
  parts: Partial<Record<CountedPart, number>>
}

/** Words by part over the whole manuscript; parts without words are not there. */
export function partRows(tally: Tally, counted: readonly CountedPart[]): PartRow[] {
  const texts = [...tally.sections.map(({ text }) => text), tally.matter]
  return countedParts
    .map((part) => ({
      part,
      words: texts.reduce((sum, text) => sum + countWords(text.get(part) ?? ''), 0),
      counted: counted.includes(part),
    }))
    .filter(({ words }) => words > 0)
}

/** Words by top section. */
export function sectionRows(tally: Tally): SectionRow[] {
  return tally.sections.map(({ title, position, text }) => {
    const parts = wordsByPart(text)
    return {
      title,
      ...(position && { line: position.start.line }),
      words: Object.values(parts).reduce((sum, words) => sum + words, 0),
      parts,
    }
  })
}

function wordsByPart(text: TextByPart): Partial<Record<CountedPart, number>> {
  const parts: Partial<Record<CountedPart, number>> = {}
  for (const [part, value] of text) {
    const words = countWords(value)
    if (words > 0) parts[part] = words
  }
  return parts
}
