import { type Block, type Range, type Span, touches } from './block.ts'
import type { Quotes } from './quotes.ts'
import type { Word } from './words.ts'

/** One way to write something, with its places. */
export interface Form {
  text: string
  spans: Span[]
}

/** The ways in which a document writes one thing. */
export interface Family {
  key: string
  /** The most frequent first; of two that are as frequent, the one that came first. */
  forms: Form[]
}

/** Collects spellings under keys, and gives the keys that have more than one. */
export class Families {
  readonly #byKey = new Map<string, Map<string, Form>>()

  add(key: string, text: string, span: Span): void {
    let forms = this.#byKey.get(key)
    if (!forms) {
      forms = new Map()
      this.#byKey.set(key, forms)
    }
    const form = forms.get(text)
    if (form) form.spans.push(span)
    else forms.set(text, { text, spans: [span] })
  }

  /** The spellings under a key. */
  formsOf(key: string): string[] {
    return [...(this.#byKey.get(key)?.keys() ?? [])]
  }

  /** Families of two or more forms. */
  *mixed(): Generator<Family> {
    for (const [key, forms] of this.#byKey) {
      if (forms.size < 2) continue
      yield { key, forms: [...forms.values()].sort((a, b) => b.spans.length - a.spans.length) }
    }
  }
}

/** What a model tells of its prose. */
export interface Prose {
  blocks: readonly Block[]
  words(block: Block): readonly Word[]
  quotes(block: Block): Quotes
  titles(block: Block): readonly Range[]
}

/** A word with its neighbours, as rules on forms look at it. */
export interface Occurrence {
  block: Block
  words: readonly Word[]
  at: number
  word: Word
}

/**
 * The author's own words of running text: no quotations, no titles of works in italics, no headings, nothing of the
 * reference list.
 */
export function* ownWords(model: Prose): Generator<Occurrence> {
  for (const block of model.blocks) {
    if (block.quotation || block.kind === 'heading' || block.kind === 'title' || block.scope === 'back')
      continue
    const words = model.words(block)
    const { passages } = model.quotes(block)
    const titles = model.titles(block)
    const plain = passages.length === 0 && titles.length === 0
    for (const [at, word] of words.entries()) {
      if (plain || !(touches(passages, word.start, word.end) || touches(titles, word.start, word.end))) {
        yield { block, words, at, word }
      }
    }
  }
}

/** Whether a word stands in English prose. */
export function isEnglish({ block }: Occurrence): boolean {
  return /^en(?:-|$)/i.test(block.lang)
}

/** “12 times, as here”. */
export function times(count: number): string {
  return count === 1 ? 'once' : count === 2 ? 'twice' : `${count} times`
}
