import type { Position } from 'unist'
import { type Entry, normalize, WordCollector } from './ledger.ts'

/** Collects the words inside of marked things (emphasis, cells), which may stand in one another. */
export class MarkedText {
  readonly #open: WordCollector[] = []

  add(text: string): void {
    for (const collector of this.#open) collector.add(text)
  }

  /** Ends a word wherever a block ends. */
  close(): void {
    for (const collector of this.#open) collector.close()
  }

  /**
   * Collects the words that a walk adds.
   *
   * @param name what is marked: `strong`, `row 2, cell 3`
   * @returns nothing where there are no words, as around a citation
   */
  within(name: string, walk: () => void, place?: Position): Entry[] {
    const collector = new WordCollector()
    this.#open.push(collector)
    walk()
    this.#open.pop()
    collector.close()
    if (collector.entries.length === 0) return []
    const text = `${name}: ${collector.entries.map((entry) => entry.text).join(' ')}`
    return [place ? { text, place } : { text }]
  }
}

/** Counts rows and cells of tables in tables. A row without cells is none. */
export class CellCounter {
  readonly #tables: { row: number; cell: number }[] = []

  table(walk: () => void): void {
    this.#tables.push({ row: 0, cell: 0 })
    walk()
    this.#tables.pop()
  }

  row(): void {
    const table = this.#tables[this.#tables.length - 1]
    if (table) table.cell = 0
  }

  /** The place of the next cell, with how many columns and rows it takes. */
  cell(colspan = 1, rowspan = 1): string {
    const table = this.#tables[this.#tables.length - 1] ?? { row: 1, cell: 0 }
    if (table.cell++ === 0) table.row++
    const span = colspan > 1 || rowspan > 1 ? ` (${colspan} × ${rowspan})` : ''
    return `row ${table.row}, cell ${table.cell}${span}`
  }
}

/** What an address comes to, however an output writes it; nothing for those that lead nowhere outside. */
export function addressOf(url: string): string | undefined {
  const clean = url
    .replace(/[\t\n\r]/g, '')
    .trim()
    .replace(/^doi:/i, 'https://doi.org/')
    .replace(/^[\\/]{2}/, 'https://')
  return /^(?:https?|ftp|mailto):/i.test(clean) ? clean : undefined
}

/** Collects what galley wrote for citations and references: what stands together, without the author's words between. */
export class CitedText {
  readonly entries: Entry[] = []
  #text = ''
  #place: Position | undefined

  add(text: string, place?: Position): void {
    if (this.#text === '') this.#place = place
    this.#text += text
  }

  /** At a word of the author's, and where a block ends. */
  close(): void {
    const text = normalize(this.#text).replace(/\s+/gu, ' ').trim()
    if (text) this.entries.push({ text, ...(this.#place && { place: this.#place }) })
    this.#text = ''
  }
}

/** The id that a link within the document leads to, without its escapes. */
export function fragmentOf(url: string): string {
  const fragment = url.replace(/^#/, '')
  try {
    return decodeURIComponent(fragment)
  } catch {
    return fragment
  }
}

/** A label without the signs that formats put around it: `(4)`, `Figure 3.`. */
export function labelText(text: string): string {
  return text.replace(/[().:\s\u00a0]+/g, ' ').trim()
}

/** Code as it is compared: every space counts but those at its end. */
export function codeText(value: string): string {
  return value.replace(/\r\n?/g, '\n').replace(/\s+$/, '')
}
