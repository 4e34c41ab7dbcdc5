import { factorySpace } from 'micromark-factory-space'
import { asciiAlpha, markdownLineEnding, markdownSpace } from 'micromark-util-character'
import { codes, types } from 'micromark-util-symbol'
import type { Code, State, Construct as Syntax } from 'micromark-util-types'

/** Shorter rows of colons are no fence. */
const shortest = 3

/** A line ending after which the same containers go on. */
const nextLine: Syntax = {
  partial: true,
  tokenize(effects, ok, nok) {
    return (code) => {
      effects.enter(types.lineEnding)
      effects.consume(code)
      effects.exit(types.lineEnding)
      return (next) => (this.parser.lazy[this.now().line] ? nok(next) : ok(next))
    }
  },
}

/** The closing fence: at least as many colons as the opening one, and nothing behind them. */
function closing(size: number): Syntax {
  return {
    partial: true,
    tokenize(effects, ok, nok) {
      let count = 0
      return factorySpace(effects, open, types.linePrefix, shortest + 1)
      function open(code: Code): State | undefined {
        if (code !== codes.colon) return nok(code)
        effects.enter(types.codeFencedFence)
        effects.enter(types.codeFencedFenceSequence)
        return sequence(code)
      }
      function sequence(code: Code): State | undefined {
        if (code === codes.colon) {
          count++
          effects.consume(code)
          return sequence
        }
        if (count < size) return nok(code)
        effects.exit(types.codeFencedFenceSequence)
        return markdownSpace(code) ? factorySpace(effects, after, types.whitespace)(code) : after(code)
      }
      function after(code: Code): State | undefined {
        if (code !== codes.eof && !markdownLineEnding(code)) return nok(code)
        effects.exit(types.codeFencedFence)
        return ok(code)
      }
    },
  }
}

// ```text
// > | :::{note} Title
// > | Text
// > | :::
// ```
// A fence of colons is to MyST what one of backticks is (“colon_fence”), so that it gives the tokens of fenced code.
// pandoc's divisions, which begin with `{.` or `{#` or a bare word, are another construct.
export const colonFence: Syntax = {
  name: 'directiveFence',
  concrete: true,
  tokenize(effects, ok, nok) {
    const self = this
    const tail = self.events[self.events.length - 1]
    const prefix = tail?.[1].type === types.linePrefix ? tail[2].sliceSerialize(tail[1], true).length : 0
    let size = 0
    /** Colons at the end of the line so far. */
    let signs = 0
    return (code) => {
      effects.enter(types.codeFenced)
      effects.enter(types.codeFencedFence)
      effects.enter(types.codeFencedFenceSequence)
      return sequence(code)
    }
    function sequence(code: Code): State | undefined {
      if (code === codes.colon) {
        size++
        effects.consume(code)
        return sequence
      }
      if (size < shortest) return nok(code)
      effects.exit(types.codeFencedFenceSequence)
      return markdownSpace(code) ? factorySpace(effects, brace, types.whitespace)(code) : brace(code)
    }
    function brace(code: Code): State | undefined {
      if (code !== codes.leftCurlyBrace) return nok(code)
      effects.enter(types.codeFencedFenceInfo)
      effects.enter(types.chunkString, { contentType: 'string' })
      effects.consume(code)
      return (next) => (asciiAlpha(next) ? name(next) : nok(next))
    }
    // `{lang=de}` is pandoc's.
    function name(code: Code): State | undefined {
      if (code === codes.equalsTo || code === codes.eof || markdownLineEnding(code)) return nok(code)
      if (code === codes.rightCurlyBrace || markdownSpace(code)) return info(code)
      effects.consume(code)
      return name
    }
    function info(code: Code): State | undefined {
      if (code !== codes.eof && !markdownLineEnding(code)) {
        signs = code === codes.colon ? signs + 1 : markdownSpace(code) ? signs : 0
        effects.consume(code)
        return info
      }
      // `:::{figure} map.png Caption :::` is a line of text: as a fence it would hold all that follows.
      if (signs >= size) return nok(code)
      effects.exit(types.chunkString)
      effects.exit(types.codeFencedFenceInfo)
      effects.exit(types.codeFencedFence)
      return self.interrupt ? ok(code) : lineEnd(code)
    }
    function lineEnd(code: Code): State | undefined {
      return code === codes.eof ? done(code) : effects.check(nextLine, atEnd, done)(code)
    }
    function atEnd(code: Code): State | undefined {
      return effects.attempt(nextLine, atLine, done)(code)
    }
    function atLine(code: Code): State | undefined {
      return effects.attempt(closing(size), done, lineStart)(code)
    }
    function lineStart(code: Code): State | undefined {
      return prefix > 0 && markdownSpace(code)
        ? factorySpace(effects, content, types.linePrefix, prefix + 1)(code)
        : content(code)
    }
    function content(code: Code): State | undefined {
      if (code === codes.eof || markdownLineEnding(code)) return lineEnd(code)
      effects.enter(types.codeFlowValue)
      return value(code)
    }
    function value(code: Code): State | undefined {
      if (code === codes.eof || markdownLineEnding(code)) {
        effects.exit(types.codeFlowValue)
        return lineEnd(code)
      }
      effects.consume(code)
      return value
    }
    function done(code: Code): State | undefined {
      effects.exit(types.codeFenced)
      return ok(code)
    }
  },
}
