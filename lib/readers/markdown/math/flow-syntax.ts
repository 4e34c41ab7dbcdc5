import { factorySpace } from 'micromark-factory-space'
import { markdownLineEnding } from 'micromark-util-character'
import { codes } from 'micromark-util-symbol'
import type { Code, Construct, Point, State, TokenizeContext, Tokenizer } from 'micromark-util-types'
import { parseAttributes } from '../attributes.ts'
import { readsAsFormula } from './reads-as-formula.ts'

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    formulaBlock: 'formulaBlock'
    formulaBlockLine: 'formulaBlockLine'
  }
}

/** No formula is longer; what is not closed by then is text. */
const mostLines = 200

/** In paragraphs longer than this nobody looks for a formula that may be open. */
const longest = 20_000

/** A line ending after which the same containers go on. */
const nextLine: Construct = {
  partial: true,
  tokenize(effects, ok, nok) {
    return (code) => {
      if (!markdownLineEnding(code)) return nok(code)
      effects.enter('lineEnding')
      effects.consume(code)
      effects.exit('lineEnding')
      return (next) => (this.parser.lazy[this.now().line] ? nok(next) : ok(next))
    }
  },
}

// ```text
// > | $$            or   \[           or   $$ x = 1 $$ {#eq:x}
// > | x = 1              x = 1
// > | $$ {#eq:x}         \]
// ```
// The lines between are looked at by nobody else, so that `+ 1` in a formula begins no list. Not a formula block:
// one with text behind it, which is part of a paragraph.
const tokenize: Tokenizer = function (effects, ok, nok) {
  const self = this
  const begin = this.now()
  let marker: Code = null
  let close: Code = null
  let lines = 0
  let line = ''

  return (code) => {
    marker = code
    effects.enter('formulaBlock')
    effects.enter('formulaBlockLine')
    effects.consume(code)
    return second
  }
  function second(code: Code): State | undefined {
    if (marker === codes.dollarSign ? code !== codes.dollarSign : code !== codes.leftSquareBracket)
      return nok(code)
    close = marker === codes.dollarSign ? codes.dollarSign : codes.rightSquareBracket
    effects.consume(code)
    return (next) => (next === codes.dollarSign && close === codes.dollarSign ? nok(next) : inside(next))
  }
  function inside(code: Code): State | undefined {
    if (code === codes.eof) return nok(code)
    if (markdownLineEnding(code)) return lineEnd(code)
    if (code === marker) return effects.check(end, found, skip)(code)
    return consume(code)
  }
  function consume(code: Code): State {
    if (code !== null && code > 0) line += String.fromCharCode(code)
    effects.consume(code)
    return inside
  }
  /** A sign that does not close the formula: of an escape, or a dollar of a formula in `\\text{}`. */
  function skip(code: Code): State | undefined {
    consume(code)
    return (next) => {
      if (next === codes.eof || markdownLineEnding(next)) return inside(next)
      return marker === codes.dollarSign && next === codes.dollarSign ? nok(next) : consume(next)
    }
  }
  function found(code: Code): State | undefined {
    if (marker === codes.dollarSign && line.endsWith('\\')) return consume(code)
    return rest(code)
  }
  /** The closing signs and the attributes, to the end of the line. */
  function rest(code: Code): State | undefined {
    if (code === codes.eof || markdownLineEnding(code)) {
      effects.exit('formulaBlockLine')
      const token = effects.exit('formulaBlock')
      const source = self.sliceSerialize(token)
      const value = formulaOf(source).value
      if (value.trim() === '') return nok(code)
      return marker === codes.dollarSign || readsAsFormula(value, true) ? ok(code) : nok(code)
    }
    effects.consume(code)
    return rest
  }
  function lineEnd(code: Code): State | undefined {
    // Nothing that comes later can be asked here: only the sign alone on its line cuts a paragraph off.
    if (self.interrupt) {
      const cuts = marker === codes.dollarSign ? !hasOpenFormula(self, begin) : line.trim() === ''
      return cuts ? ok(code) : nok(code)
    }
    if (lines++ > mostLines || /^\s*(?:#{1,6}\s|:::|```|~~~)/.test(line)) return nok(code)
    line = ''
    if (isOpen()) effects.exit('formulaBlockLine')
    return effects.attempt(nextLine, lineStart, nok)(code)
  }
  function isOpen(): boolean {
    const event = self.events[self.events.length - 1]
    return event?.[1].type === 'formulaBlockLine' && event[0] === 'enter'
  }
  function lineStart(code: Code): State | undefined {
    if (code === codes.eof) return nok(code)
    if (markdownLineEnding(code)) return lineEnd(code)
    effects.enter('formulaBlockLine')
    return inside(code)
  }
}

/** Whether the paragraph so far has opened a displayed formula, behind a word, that the signs here close. */
function hasOpenFormula(context: TokenizeContext, end: Point): boolean {
  const { events } = context
  let first = events.length
  while (first-- > 0) if (events[first]![1].type === 'content' && events[first]![0] === 'enter') break
  const content = events[first]?.[1]
  if (!content || end.offset - content.start.offset > longest) return false
  const written = context.sliceSerialize({ start: content.start, end }).replace(/`[^`]*`/g, '')
  return (written.match(/\$\$/g)?.length ?? 0) % 2 === 1
}

/** The closing signs, with nothing behind them but attributes. */
const end: Construct = {
  partial: true,
  tokenize(effects, ok, nok) {
    const self = this
    let first: Code = null
    return (code) => {
      first = code
      effects.enter('data')
      effects.consume(code)
      return closing
    }
    function closing(code: Code): State | undefined {
      if (code !== (first === codes.dollarSign ? codes.dollarSign : codes.rightSquareBracket))
        return nok(code)
      effects.consume(code)
      effects.exit('data')
      return factorySpace(effects, trailing, 'whitespace')
    }
    function trailing(code: Code): State | undefined {
      if (code === codes.eof || markdownLineEnding(code)) return ok(code)
      if (code !== codes.leftCurlyBrace && code !== codes.leftParenthesis) return nok(code)
      effects.enter('data')
      return label(code)
    }
    function label(code: Code): State | undefined {
      if (code !== codes.eof && !markdownLineEnding(code)) {
        effects.consume(code)
        return label
      }
      const token = effects.exit('data')
      return labelOf(self.sliceSerialize(token)) ? ok(code) : nok(code)
    }
  },
}

/** Attributes, or the label that MyST writes in parentheses. */
function labelOf(text: string): boolean {
  const trimmed = text.trim()
  return /^\([\w:.-]+\)$/.test(trimmed) || parseAttributes(trimmed) !== undefined
}

/** Takes the source of a formula block apart: the TeX, and what stands behind the closing signs. */
export function formulaOf(source: string): { value: string; trailing: string; start: number } {
  const closing = source.startsWith('$$') ? '$$' : '\\]'
  const end = source.lastIndexOf(closing)
  return { value: source.slice(2, end), trailing: source.slice(end + 2).trim(), start: 2 }
}

/** Blocks between `$$` or `\[` and `\]`. */
export const formulaBlock: Construct = { name: 'formulaBlock', tokenize, concrete: true }
