import type { Host } from '../../host.ts'
import { HostError } from '../../host.ts'
import { readTerms, type Terms } from './terms.ts'

/** What the lexicon says of a word; `.build/assets/lexicon.mjs` writes it. */
export const wordFlags = {
  american: 1,
  british: 2,
  rare: 4,
  noun: 8,
  plural: 16,
  verb: 32,
  present: 64,
  past: 128,
  gerund: 256,
  adjective: 512,
  adverb: 1024,
} as const

/** So many places of words are kept, so that a library of manuscripts needs no more memory than one. */
const remembered = 50_000

/** A British spelling and its American one. */
export interface SpellingPair {
  british: string
  american: string
  /** They differ in -ise and -ize only: Oxford spelling has the latter. */
  oxford: boolean
  /** Which spelling both varieties have. */
  common: 'neither' | 'american' | 'both'
}

/**
 * English words with varieties and parts of speech. A file of sorted lines that stays one string: a word is found
 * by binary search, so that loading costs a read and nothing else.
 */
export class Lexicon {
  readonly #words: string
  readonly #variants: string
  readonly #found = new Map<string, number>()
  readonly #terms?: Terms
  #pairs?: Map<string, SpellingPair>

  constructor(words: string, variants: string, terms?: Terms) {
    this.#words = words
    this.#variants = variants
    this.#terms = terms
  }

  /** The flags of a word in this very spelling, 0 for a word without any; undefined for no word. */
  flags(word: string): number | undefined {
    const at = this.#find(word)
    if (at === undefined) return undefined
    const end = this.#words.indexOf('\n', at)
    const space = at + word.length
    return space === end ? 0 : Number.parseInt(this.#words.slice(space + 1, end), 36)
  }

  /** Whether it is a word, as it stands or in small letters. */
  has(word: string): boolean {
    return this.#find(word) !== undefined || this.#find(word.toLowerCase()) !== undefined
  }

  /** Whether a term of a science or of software is spelled so; nothing else is known of it. */
  isTerm(word: string): boolean {
    return this.#terms?.has(word) ?? false
  }

  /** Whether a word, in small letters, can be one of some parts of speech. */
  canBe(word: string, mask: number): boolean {
    return ((this.flags(word) ?? 0) & mask) !== 0
  }

  /** The pair of spellings that a word belongs to. */
  variant(word: string): SpellingPair | undefined {
    if (!this.#pairs) {
      this.#pairs = new Map()
      for (const line of this.#variants.split('\n')) {
        const [british, american, mark] = line.split(' ')
        if (!british || !american) continue
        const common = mark === 'c' ? 'american' : mark === 'b' ? 'both' : 'neither'
        const pair: SpellingPair = { british, american, oxford: mark === 'z', common }
        this.#pairs.set(british, pair)
        if (!this.#pairs.has(american)) this.#pairs.set(american, pair)
      }
    }
    return this.#pairs.get(word)
  }

  /**
   * Words with the same first letter, in either case, of about the same length, that are worth a suggestion.
   *
   * @param reach by how many letters they may be longer or shorter
   */
  similar(word: string, reach: number): string[] {
    const found: string[] = []
    const initial = word[0] ?? ''
    const words = this.#words
    for (const first of new Set([initial.toLowerCase(), initial.toUpperCase()])) {
      const code = first.charCodeAt(0)
      let at = this.#from(first)
      while (at < words.length && words.charCodeAt(at) === code) {
        const end = words.indexOf('\n', at)
        // A line is a word, perhaps with a space and its flags: at most four characters more.
        const length = end - at
        if (length >= word.length - reach && length <= word.length + reach + 4) {
          const [entry, flags] = words.slice(at, end).split(' ') as [string, string | undefined]
          const rare = flags !== undefined && Number.parseInt(flags, 36) & wordFlags.rare
          if (!rare && Math.abs(entry.length - word.length) <= reach) found.push(entry)
        }
        at = end + 1
      }
    }
    return found
  }

  /** Where the line of a word begins; rules ask for the same words again and again. */
  #find(word: string): number | undefined {
    let found = this.#found.get(word)
    if (found === undefined) {
      if (this.#found.size >= remembered) this.#found.clear()
      found = this.#search(word)
      this.#found.set(word, found)
    }
    return found === -1 ? undefined : found
  }

  #search(word: string): number {
    if (word === '') return -1
    const at = this.#from(word)
    if (!this.#words.startsWith(word, at)) return -1
    const after = this.#words[at + word.length]
    return after === '\n' || after === ' ' ? at : -1
  }

  /** Where the first line begins that is not before a word. */
  #from(word: string): number {
    const words = this.#words
    let low = 1
    let high = words.length
    while (low < high) {
      const start = words.lastIndexOf('\n', ((low + high) >> 1) - 1) + 1
      if (this.#isBefore(start, word)) low = words.indexOf('\n', start) + 1
      else high = start
    }
    return low
  }

  /** Whether the word of a line stands before another one; a line's end and the space before flags stand first. */
  #isBefore(start: number, word: string): boolean {
    for (let at = 0; at < word.length; at++) {
      const there = this.#words.charCodeAt(start + at)
      const wanted = word.charCodeAt(at)
      if (there !== wanted) return there < wanted
    }
    return false
  }
}

/**
 * Reads the lexicon.
 *
 * @returns undefined where galley was installed without it
 */
export async function readLexicon(host: Host): Promise<Lexicon | undefined> {
  try {
    const [words, variants, terms] = await Promise.all([
      host.asset('lexicon/en.txt'),
      host.asset('lexicon/variants.txt'),
      readTerms(host),
    ])
    const decoder = new TextDecoder('latin1')
    return new Lexicon(decoder.decode(words), decoder.decode(variants), terms)
  } catch (error) {
    if (error instanceof HostError) return undefined
    throw error
  }
}
