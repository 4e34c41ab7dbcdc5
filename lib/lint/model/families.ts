import type { Block, Span } from './block.ts'
import type { DocumentModel } from './document-model.ts'
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

  /** Families of two or more forms. */
  *mixed(): Generator<Family> {
    for (const [key, forms] of this.#byKey) {
      if (forms.size < 2) continue
      yield { key, forms: [...forms.values()].sort((a, b) => b.spans.length - a.spans.length) }
    }
  }
}

/** A word with its neighbours, as rules on forms look at it. */
export interface Occurrence {
  block: Block
  words: readonly Word[]
  at: number
  word: Word
}

/**
 * The author's own words of running text: no quotations, no titles of works in italics, no headings, no names of
 * cited works.
 *
 * @param blocks which blocks; the model's by default
 */
export function* ownWords(
  model: DocumentModel,
  blocks: readonly Block[] = model.blocks,
): Generator<Occurrence> {
  for (const block of blocks) {
    if (block.kind === 'heading' || block.kind === 'title' || block.scope === 'back') continue
    const words = model.words(block)
    for (const [at, word] of words.entries()) {
      if (!model.isQuoted(block, word.start, word.end) && !model.isTitle(block, word.start, word.end))
        yield { block, words, at, word }
    }
  }
}

/** “12 times, as here”. */
export function times(count: number): string {
  return count === 1 ? 'once' : count === 2 ? 'twice' : `${count} times`
}
