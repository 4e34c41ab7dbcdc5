import type { Position } from 'unist'

/** One thing that must not be lost: a word, a formula, a link… */
export interface Entry {
  text: string
  /** Where it comes from, in the manuscript. Outputs have none. */
  place?: Position
  /** Which statement it stands in, where an output may have statements in an order of its own, or which printed block. */
  block?: number
}

/**
 * What a document or an output holds, in reading order, by stream. Streams of words are compared word by word;
 * streams of things (formulas, links, …) entry by entry.
 */
export interface Ledger {
  title: Entry[]
  subtitle: Entry[]
  abstract: Entry[]
  keywords: Entry[]
  body: Entry[]
  /** Of figures and tables: where they stand differs from format to format. */
  captions: Entry[]
  notes: Entry[]
  statements: Entry[]
  formulas: Entry[]
  citations: Entry[]
  /** Words that galley wrote where a citation or a reference to a part stands: “(see Knuth, 1984, p. 5)”, “Figure 3”. */
  citedWords: Entry[]
  /** Where references to parts of the document lead: ids. */
  references: Entry[]
  images: Entry[]
  /** Words in emphasis, code in the line, raised and lowered text: `strong: two words`. */
  emphasis: Entry[]
  /** Cells of tables, by row and place in the row: `row 2, cell 1: words`. */
  cells: Entry[]
  /** Blocks of code, with their spaces. */
  code: Entry[]
  /** Addresses outside of the document. */
  links: Entry[]
  /** Labels and numbers that galley gave: `Figure 3`, `2.1`, `4`. */
  labels: Entry[]
  /** Names of authors, affiliations. */
  names: Entry[]
  affiliations: Entry[]
  /** Which author is of which affiliation: `Ada Example of Univ One`. */
  memberships: Entry[]
  /** ORCIDs, each with its author. */
  identifiers: Entry[]
}

/** Name of a stream of a ledger. */
export type StreamName = keyof Ledger

/** Streams of prose, in reading order. */
export const proseStreams = [
  'title',
  'subtitle',
  'abstract',
  'keywords',
  'body',
  'captions',
  'notes',
  'statements',
] as const satisfies readonly StreamName[]

/** How many words of prose a ledger holds. */
export function countWords(ledger: Ledger): number {
  return proseStreams.reduce((sum, stream) => sum + ledger[stream].length, 0)
}

/** An empty ledger. */
export function emptyLedger(): Ledger {
  return {
    title: [],
    subtitle: [],
    abstract: [],
    keywords: [],
    body: [],
    captions: [],
    notes: [],
    statements: [],
    formulas: [],
    citations: [],
    citedWords: [],
    references: [],
    images: [],
    emphasis: [],
    cells: [],
    code: [],
    links: [],
    labels: [],
    names: [],
    affiliations: [],
    memberships: [],
    identifiers: [],
  }
}

/** Collects text piece by piece and cuts it into words, each with the place of its first letter's piece. */
export class WordCollector {
  readonly entries: Entry[] = []
  /** Given to each word that is collected while it is set. */
  block: number | undefined
  #word = ''
  #place: Position | undefined

  /** Adds text of one node; a word may go on in the next node (`foo*bar*`). */
  add(text: string, place?: Position): void {
    for (const part of normalize(text).split(/(\s+)/u)) {
      if (part === '') continue
      if (/^\s/u.test(part)) this.close()
      else {
        if (this.#word === '') this.#place = place
        this.#word += part
      }
    }
  }

  /** Ends the word: at white space, and where a block ends. */
  close(): void {
    if (this.#word !== '') {
      const entry: Entry = { text: this.#word }
      if (this.#place) entry.place = this.#place
      if (this.block !== undefined) entry.block = this.block
      this.entries.push(entry)
    }
    this.#word = ''
  }
}

/** Unicode NFC, without soft hyphens and zero-width spaces, which no reader sees. */
export function normalize(text: string): string {
  return /^[\x20-\x7e]*$/.test(text) ? text : text.normalize('NFC').replace(/[\u00AD\u200B\uFEFF\u2060]/g, '')
}
