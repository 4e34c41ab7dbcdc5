import type { Host } from '../../host.ts'
import { HostError } from '../../host.ts'

const newline = 10

/**
 * Terms of the sciences and of software, which general dictionaries lack; `.build/assets/terms.mjs` writes them. They
 * stay the bytes that were read: hundreds of thousands of lines, of which a manuscript asks for a few.
 */
export class Terms {
  readonly #lines: Uint8Array

  /** @param lines terms in small ASCII letters, sorted, each on a line, with a line feed before the first */
  constructor(lines: Uint8Array) {
    this.#lines = lines
  }

  /** Whether it is a term, or the plural of one; in any case. */
  has(word: string): boolean {
    const small = word.toLowerCase()
    return this.#find(small) || (small.endsWith('s') && this.#find(small.slice(0, -1)))
  }

  #find(word: string): boolean {
    const lines = this.#lines
    let low = 1
    let high = lines.length
    while (low < high) {
      const start = lines.lastIndexOf(newline, ((low + high) >> 1) - 1) + 1
      const order = this.#compare(start, word)
      if (order === 0) return true
      if (order < 0) low = lines.indexOf(newline, start) + 1
      else high = start
    }
    return false
  }

  /** How the line that starts there compares with a word: below zero where it stands before it. */
  #compare(start: number, word: string): number {
    for (let at = 0; at < word.length; at++) {
      const order = this.#lines[start + at]! - word.charCodeAt(at)
      if (order !== 0) return order
    }
    return this.#lines[start + word.length] === newline ? 0 : 1
  }
}

/**
 * Reads the terms.
 *
 * @returns undefined where galley was installed without them
 */
export async function readTerms(host: Host): Promise<Terms | undefined> {
  try {
    return new Terms(await host.asset('terms/en.txt'))
  } catch (error) {
    if (error instanceof HostError) return undefined
    throw error
  }
}
