import { markdownLineEnding } from 'micromark-util-character'
import type { Code, Construct, State, TokenizeContext, TokenType } from 'micromark-util-types'

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    wholeLine: 'wholeLine'
  }
}

/**
 * What a line is to a block of whole lines: part of it (`sure` where no later line can unmake it), its last,
 * no part of a block that was whole before it, or the proof that there is no such block.
 */
export type Verdict = 'more' | 'sure' | 'last' | 'stop' | 'no'

/** Looks at a block line by line. */
export interface LineReader {
  /** Takes the next line, without its ending and without the prefixes of containers. */
  line(text: string): Verdict
  /** Whether the lines so far are a whole block. */
  isWhole(): boolean
}

/** A line ending and the line behind it, if the same containers go on. */
function nextLine(look: (text: string) => boolean): Construct {
  return {
    partial: true,
    tokenize(effects, ok, nok) {
      return (code) => {
        if (!markdownLineEnding(code)) return nok(code)
        effects.enter('lineEnding')
        effects.consume(code)
        effects.exit('lineEnding')
        return (next) => (this.parser.lazy[this.now().line] ? nok(next) : wholeLine(next))
      }
      function wholeLine(code: Code): State | undefined {
        return consumeLine(effects, (text, after) => (look(text) ? ok(after) : nok(after)))(code)
      }
    },
  }
}

function consumeLine(
  effects: Parameters<Construct['tokenize']>[0],
  done: (text: string, code: Code) => State | undefined,
): State {
  let text = ''
  let isOpen = false
  return function inside(code: Code): State | undefined {
    if (code === null || markdownLineEnding(code)) {
      if (isOpen) effects.exit('wholeLine')
      return done(text, code)
    }
    if (!isOpen) effects.enter('wholeLine')
    isOpen = true
    // A tab and the spaces that fill it up are negative.
    text += code < 0 ? ' ' : String.fromCharCode(code)
    effects.consume(code)
    return inside
  }
}

/**
 * A block of whole lines that only its own rules end: tables drawn in characters, lines of verse. Its lines are
 * not looked at by any other syntax.
 *
 * @param type of the one token that holds the lines
 * @param open a reader for a block that may begin here; nothing where none can
 */
export function linesSyntax(
  type: TokenType,
  open: (context: TokenizeContext) => LineReader | undefined,
): Construct {
  const construct: Construct = {
    name: type,
    tokenize(effects, ok, nok) {
      const self = this
      const begun = open(self)
      if (!begun) return nok
      const reader: LineReader = begun
      let verdict: Verdict = 'more'
      const rest = nextLine((text) => {
        verdict = reader.line(text)
        return verdict !== 'stop' && verdict !== 'no'
      })
      return (code) => {
        effects.enter(type)
        return consumeLine(effects, (text, after) => {
          verdict = reader.line(text)
          return verdict === 'stop' || verdict === 'no' ? nok(after) : next(after)
        })(code)
      }
      function next(code: Code): State | undefined {
        // What comes later cannot be asked while a paragraph may be cut off here.
        if (verdict === 'last' || self.interrupt) return done(code)
        // From here on no list and no quotation begins among the lines.
        if (verdict === 'sure') self.currentConstruct = { ...construct, concrete: true }
        return code === null ? end(code) : effects.attempt(rest, next, end)(code)
      }
      function end(code: Code): State | undefined {
        return verdict !== 'no' && reader.isWhole() ? done(code) : nok(code)
      }
      function done(code: Code): State | undefined {
        effects.exit(type)
        return ok(code)
      }
    },
  }
  return construct
}

/** Whether white space stands before this point of a line. */
export function isIndented({ events }: TokenizeContext): boolean {
  const last = events[events.length - 1]
  return last?.[1].type === 'linePrefix'
}
