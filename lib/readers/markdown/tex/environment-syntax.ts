import { codes } from 'micromark-util-symbol'
import type { Code, Construct, State } from 'micromark-util-types'
import { AcrossLines } from '../across-lines.ts'
import { isSpent, spend } from './allowance.ts'
import { type Matcher, onLines } from './lines-syntax.ts'

const opening = '\\begin{'

/** Counts `\begin{name}` and `\end{name}` while the characters of an environment go by. */
class EnvironmentMatcher implements Matcher {
  name = ''
  isLost = false
  #head = ''
  #depth = 0
  #recent = ''

  /** Takes a character; true when it ends the environment. */
  take(code: Code): boolean {
    if (this.#head.length < opening.length) {
      this.#head += code === null || code < 0 ? ' ' : String.fromCharCode(code)
      this.isLost = !opening.startsWith(this.#head)
    }
    this.#recent += code === null || code < 0 ? ' ' : String.fromCharCode(code)
    if (code !== codes.rightCurlyBrace) {
      if (code === codes.backslash) this.#recent = '\\'
      return false
    }
    const match = /^\\(begin|end)\s*\{([^{}]*)\}$/.exec(this.#recent)
    this.#recent = ''
    if (!match) return false
    if (this.name === '') this.name = match[2]!
    if (match[2] !== this.name) return false
    this.#depth += match[1] === 'begin' ? 1 : -1
    return this.#depth === 0
  }

  /** Begins with `\begin`, whose letters have gone by. */
  begin(): this {
    this.#head = opening
    this.#recent = '\\begin'
    return this
  }
}

/** From after `\begin` to `\end{name}`, inside a paragraph. */
export const environmentInLine: Construct = {
  partial: true,
  tokenize(effects, ok, nok) {
    const self = this
    const lines = new AcrossLines(effects)
    const matcher = new EnvironmentMatcher().begin()
    let size = 0
    return (code) => (code === codes.leftCurlyBrace && !isSpent(self) ? inside(code) : nok(code))
    function inside(code: Code): State | undefined {
      size++
      if (code === codes.eof) {
        spend(self, size)
        return nok(code)
      }
      lines.consume(code)
      if (!matcher.take(code)) return inside
      lines.close()
      return ok
    }
  },
}

// ```text
// > | \begin{table}
// > |   …
// > | \end{table}
// ```
/** `\begin{name}` … `\end{name}` over whole lines, environments of the same name within it counted. */
export const texEnvironment: Construct = {
  name: 'texEnvironment',
  tokenize: onLines(() => new EnvironmentMatcher()),
  concrete: true,
}
