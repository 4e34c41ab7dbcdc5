import { asciiAlpha } from 'micromark-util-character'
import { codes } from 'micromark-util-symbol'
import type { Code, Construct } from 'micromark-util-types'
import { boxes } from './boxes.ts'
import { type Matcher, onLines } from './lines-syntax.ts'

/** Counts the arguments of a box, one of which must hold an environment. */
class BoxMatcher implements Matcher {
  name = ''
  isLost = false
  #command = ''
  #isEscaped = false
  #hasEnvironment = false
  #left = 0
  #depth = 0

  take(code: Code): boolean {
    if (this.name === '') this.#first(code)
    if (this.#isEscaped && asciiAlpha(code)) this.#command += String.fromCharCode(code!)
    else {
      const isSign = this.#isEscaped && this.#command === ''
      if (this.#command === 'begin') this.#hasEnvironment = true
      this.#isEscaped = code === codes.backslash && !isSign
      this.#command = ''
      if (!isSign && this.name !== '') return this.#count(code)
    }
    return false
  }

  /** Before the arguments: the name. */
  #first(code: Code): void {
    if (asciiAlpha(code) || (code === codes.backslash && !this.#isEscaped)) return
    this.name = this.#command
    this.#left = Object.hasOwn(boxes, this.name) ? boxes[this.name]! : 0
    this.isLost = this.#left === 0
  }

  #count(code: Code): boolean {
    if (code === codes.leftCurlyBrace) this.#depth++
    if (code !== codes.rightCurlyBrace) return false
    this.#depth--
    if (this.#depth === 0) this.#left--
    this.isLost = this.#depth < 0 || (this.#left === 0 && !this.#hasEnvironment)
    return this.#left === 0
  }
}

// ```text
// > | \resizebox{\textwidth}{!}{%
// > |   \begin{tabular} … \end{tabular}
// > | }
// ```
/** A box around an environment, over whole lines; its first line would else be a paragraph of its own. */
export const texBox: Construct = {
  name: 'texBox',
  tokenize: onLines((interrupts) => (interrupts ? undefined : new BoxMatcher())),
  concrete: true,
}
