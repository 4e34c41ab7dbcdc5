import { markdownLineEnding } from 'micromark-util-character'
import type { Code, Effects } from 'micromark-util-types'

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    lineOfText: 'lineOfText'
  }
}

/**
 * Consumes characters of a token that may run over lines. micromark parts text at its line endings, so that each
 * of them, and each line between, must be a token of its own.
 */
export class AcrossLines {
  readonly #effects: Effects
  #isOpen = false

  constructor(effects: Effects) {
    this.#effects = effects
  }

  consume(code: Code): void {
    if (markdownLineEnding(code)) {
      this.close()
      this.#effects.enter('lineEnding')
      this.#effects.consume(code)
      this.#effects.exit('lineEnding')
      return
    }
    if (!this.#isOpen) this.#effects.enter('lineOfText')
    this.#isOpen = true
    this.#effects.consume(code)
  }

  /** Before the token around it ends, or another construct takes over. */
  close(): void {
    if (this.#isOpen) this.#effects.exit('lineOfText')
    this.#isOpen = false
  }
}
