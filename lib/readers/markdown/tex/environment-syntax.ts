import { markdownLineEnding, markdownSpace } from 'micromark-util-character'
import { codes } from 'micromark-util-symbol'
import type { Code, Construct, State, Tokenizer } from 'micromark-util-types'
import { AcrossLines } from '../across-lines.ts'
import { isSpent, spend } from './allowance.ts'
import { pageEnvironments } from './symbols.ts'

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    texEnvironment: 'texEnvironment'
    texLine: 'texLine'
  }
}

/** Environments that stand in formulas only (amsmath, mathtools). */
const partsOfFormulas = /^(?:array|[bBpvV]?(?:small)?matrix|[dr]?cases|aligned|alignedat|gathered|split)\*?$/

/** Counts `\begin{name}` and `\end{name}` while the characters of an environment go by. */
class Matcher {
  name = ''
  #depth = 0
  #recent = ''

  /** Takes a character; true when it ends the environment. */
  take(code: Code): boolean {
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
    const matcher = new Matcher().begin()
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

/** A line ending after which the same containers go on. */
const nextLine: Construct = {
  partial: true,
  tokenize(effects, ok, nok) {
    return (code) => {
      effects.enter('lineEnding')
      effects.consume(code)
      effects.exit('lineEnding')
      return (next) => (this.parser.lazy[this.now().line] ? nok(next) : ok(next))
    }
  },
}

// ```text
// > | \begin{table}
// > |   …
// > | \end{table}
// ```
const tokenizeEnvironment: Tokenizer = function (effects, ok, nok) {
  const self = this
  const matcher = new Matcher()
  let size = 0
  let head = ''
  let isOver = false
  let isFirst = true
  return (code) => {
    if (isSpent(self)) return nok(code)
    effects.enter('texEnvironment')
    effects.enter('texLine')
    return start(code)
  }
  function start(code: Code): State | undefined {
    const expected = '\\begin{'
    if (code === null || code < 0 || String.fromCharCode(code) !== expected[head.length]) return nok(code)
    head += expected[head.length]!
    effects.consume(code)
    matcher.take(code)
    return head === expected ? inside : start
  }
  function inside(code: Code): State | undefined {
    size++
    if (code === codes.eof) return isOver ? done(code) : fail(code)
    if (markdownLineEnding(code)) {
      // What only turns the page is over with its line: Markdown may follow.
      if (isOver || (isFirst && pageEnvironments.has(matcher.name))) return done(code)
      isFirst = false
      // A part of a formula stands in the formula that a paragraph has begun.
      if (self.interrupt) return partsOfFormulas.test(matcher.name) ? fail(code) : ok(code)
      if (isOpen()) effects.exit('texLine')
      return effects.attempt(nextLine, lineStart, fail)(code)
    }
    if (isOver && !markdownSpace(code)) return fail(code)
    effects.consume(code)
    if (matcher.take(code)) isOver = true
    return inside
  }
  function lineStart(code: Code): State | undefined {
    if (code === codes.eof || markdownLineEnding(code)) return inside(code)
    effects.enter('texLine')
    return inside(code)
  }
  function isOpen(): boolean {
    const event = self.events[self.events.length - 1]
    return event?.[0] === 'enter' && event[1].type === 'texLine'
  }
  function fail(code: Code): State | undefined {
    spend(self, size)
    return nok(code)
  }
  function done(code: Code): State | undefined {
    if (isOpen()) effects.exit('texLine')
    effects.exit('texEnvironment')
    return ok(code)
  }
}

/** `\begin{name}` … `\end{name}` over whole lines, environments of the same name within it counted. */
export const texEnvironment: Construct = {
  name: 'texEnvironment',
  tokenize: tokenizeEnvironment,
  concrete: true,
}
