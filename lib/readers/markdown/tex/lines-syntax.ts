import { markdownLineEnding, markdownSpace } from 'micromark-util-character'
import { codes } from 'micromark-util-symbol'
import type { Code, Construct, State, Tokenizer } from 'micromark-util-types'
import { isSpent, spend } from './allowance.ts'
import { pageEnvironments } from './symbols.ts'

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    texEnvironment: 'texEnvironment'
    texLine: 'texLine'
  }
}

/** Sees where TeX that stands on lines of its own is over, while its characters go by. */
export interface Matcher {
  /** Name of the environment or the command; empty as long as it is not known. */
  readonly name: string
  /** Whether the characters are none of what is looked for. */
  readonly isLost: boolean
  /** Takes a character; true when it ends what is looked for. */
  take(code: Code): boolean
}

/** Environments that stand in formulas only (amsmath, mathtools). */
const partsOfFormulas = /^(?:array|[bBpvV]?(?:small)?matrix|[dr]?cases|aligned|alignedat|gathered|split)\*?$/

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

/**
 * A tokenizer of TeX that takes whole lines.
 *
 * @param begin gives what sees its end; nothing where it cannot begin here
 */
export function onLines(begin: (interrupts: boolean) => Matcher | undefined): Tokenizer {
  return function (effects, ok, nok) {
    const self = this
    const matcher = begin(this.interrupt === true)
    let size = 0
    let isOver = false
    let isFirst = true
    return (code) => {
      if (!matcher || isSpent(self)) return nok(code)
      effects.enter('texEnvironment')
      effects.enter('texLine')
      return inside(code)
    }
    function inside(code: Code): State | undefined {
      size++
      if (code === codes.eof) return isOver ? done(code) : fail(code)
      if (markdownLineEnding(code)) {
        // What only turns the page is over with its line: Markdown may follow.
        if (isOver || (isFirst && pageEnvironments.has(matcher!.name))) return done(code)
        isFirst = false
        // A part of a formula stands in the formula that a paragraph has begun.
        if (self.interrupt) return partsOfFormulas.test(matcher!.name) ? fail(code) : ok(code)
        matcher!.take(code)
        if (matcher!.isLost) return fail(code)
        if (isOpen()) effects.exit('texLine')
        return effects.attempt(nextLine, lineStart, fail)(code)
      }
      if (isOver && !markdownSpace(code)) return fail(code)
      effects.consume(code)
      if (matcher!.take(code)) isOver = true
      return matcher!.isLost ? fail : inside
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
}
