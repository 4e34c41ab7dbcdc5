import {
  asciiAlpha,
  asciiAlphanumeric,
  markdownLineEnding,
  markdownLineEndingOrSpace,
  markdownSpace,
} from 'micromark-util-character'
import { codes } from 'micromark-util-symbol'
import type { Code, State, TokenizeContext, Tokenizer } from 'micromark-util-types'
import { AcrossLines } from '../across-lines.ts'
import { readsAsFormula, readsAsSpacedFormula } from './reads-as-formula.ts'

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    inlineFormula: 'inlineFormula'
    displayFormula: 'displayFormula'
  }
}

/**
 * Closers that were looked for and not found up to the end of this text: what closes a formula does not depend
 * on what opens it, so that it is not looked for again, and many lone dollars stay cheap.
 */
interface Searched {
  _noFormulaEnd?: Set<string>
}

/** Commands for words in a formula. */
const holdsWords = new Set(['text', 'textrm', 'textit', 'textbf', 'mbox', 'hbox'])

/** Longer texts between two spaced dollars, or two on lines of their own, are none of a formula. */
const longestSpaced = 300
const longestOnLines = 1000

function searchedIn(context: TokenizeContext): Set<string> {
  const state = context as TokenizeContext & Searched
  state._noFormulaEnd ??= new Set()
  return state._noFormulaEnd
}

// ```text
// > | $x^2$ and $$y$$
//     ^^^^^     ^^^^^
// ```
// pandoc's rule: what follows the opening dollar and what stands before the closing one is no white space, and no
// digit follows (“$5 and $10” is money), and a dollar after white space ends the search: “dollars ($) as in $x$” has
// one formula. Words within a formula may hold formulas, `\text{ if $x$}`. MyST, Jupyter and GitHub have formulas
// with a space or a line end at both ends, `$ x $`, or before the closing dollar, and a digit may follow, `$\lt$5`:
// such ones must look like formulas.
export const tokenizeDollars: Tokenizer = function (effects, ok, nok) {
  const self = this
  const lines = new AcrossLines(effects)
  const searched = searchedIn(this)
  let display = false
  let last: Code = null
  let empty = true
  // Whether what stands is code of knitr, `r data$x`, whose dollars close nothing.
  let inCode = false
  let spaced = false
  let onLines = false
  let size = 0
  let hasCommand = false
  // The command that is being read, and how many braces are open in one that holds words.
  let command = ''
  let open = 0

  return (code) => {
    effects.enter('inlineFormula')
    lines.consume(code)
    return opening
  }
  function opening(code: Code): State | undefined {
    if (code === codes.dollarSign && !display) {
      display = true
      lines.consume(code)
      return opening
    }
    if (code === codes.dollarSign || searched.has(display ? '$$' : '$')) return nok(code)
    onLines = !display && markdownLineEnding(code)
    spaced = onLines || (!display && markdownSpace(code))
    return inside(code)
  }
  function inside(code: Code): State | undefined {
    if (code === codes.eof) {
      // An open accent is no code, an open brace none around words: neither is taken for it again.
      searched.add(inCode ? '`' : open > 0 ? '{' : display ? '$$' : '$')
      return nok(code)
    }
    if (spaced && !onLines && (markdownLineEnding(code) || size > longestSpaced)) return nok(code)
    if (spaced && size++ > longestOnLines) return nok(code)
    if (code === codes.graveAccent) {
      if (inCode) inCode = false
      else {
        lines.consume(code)
        empty = false
        last = code
        return knitr
      }
    }
    if (open > 0) {
      if (code === codes.leftCurlyBrace) open++
      if (code === codes.rightCurlyBrace) open--
      return code === codes.backslash ? backslash(code) : consume(code)
    }
    if (code === codes.dollarSign && !inCode && (spaced || !empty)) {
      if (spaced && (empty || !markdownLineEndingOrSpace(last))) return nok(code)
      const isLoose = !spaced && !display && markdownLineEndingOrSpace(last)
      if (isLoose && !hasCommand) return nok(code)
      lines.consume(code)
      if (isLoose || spaced) return afterSpace
      return display ? second : after
    }
    return code === codes.backslash ? backslash(code) : consume(code)
  }
  function knitr(code: Code): State | undefined {
    if (code !== codes.lowercaseR) return inside(code)
    lines.consume(code)
    last = code
    return (next) => {
      inCode = next === codes.space && !searched.has('`')
      return inside(next)
    }
  }
  function consume(code: Code): State {
    if (!markdownLineEndingOrSpace(code)) empty = false
    last = code
    lines.consume(code)
    return inside
  }
  function backslash(code: Code): State {
    empty = false
    last = code
    lines.consume(code)
    command = ''
    return (next) => {
      if (next === codes.eof) return inside(next)
      if (asciiAlpha(next)) hasCommand = true
      return asciiAlpha(next) && open === 0 ? named(next) : consume(next)
    }
  }
  function named(code: Code): State | undefined {
    if (asciiAlpha(code) && command.length < 8) {
      command += String.fromCharCode(code!)
      last = code
      lines.consume(code)
      return named
    }
    if (code !== codes.leftCurlyBrace || !holdsWords.has(command) || searched.has('{')) return inside(code)
    open = 1
    return consume(code)
  }
  function afterSpace(code: Code): State | undefined {
    // What begins right here is the formula that this dollar opens.
    return asciiAlphanumeric(code) || code === codes.backslash ? nok(code) : after(code)
  }
  function second(code: Code): State | undefined {
    if (code !== codes.dollarSign) return inside(code)
    lines.consume(code)
    return after
  }
  function after(code: Code): State | undefined {
    if (!display && code !== null && code >= codes.digit0 && code <= codes.digit9) {
      if (spaced) return nok(code)
      if (!hasCommand) {
        last = codes.dollarSign
        return inside(code)
      }
    }
    lines.close()
    const token = effects.exit('inlineFormula')
    if (display) token.type = 'displayFormula'
    const written = self.sliceSerialize(token)
    if (spaced && !readsAsSpacedFormula(written.slice(1, -1))) return nok(code)
    return written.trim() === '' ? nok(code) : ok(code)
  }
}

// ```text
// > | \(x^2\) and \[y\]
//     ^^^^^^^     ^^^^^
// ```
export const tokenizeBackslashes: Tokenizer = function (effects, ok, nok) {
  const self = this
  const lines = new AcrossLines(effects)
  const searched = searchedIn(this)
  let close: Code = null
  return (code) => {
    effects.enter('inlineFormula')
    lines.consume(code)
    return bracket
  }
  function bracket(code: Code): State | undefined {
    if (code === codes.leftParenthesis) close = codes.rightParenthesis
    else if (code === codes.leftSquareBracket) close = codes.rightSquareBracket
    else return nok(code)
    if (searched.has(String(close))) return nok(code)
    lines.consume(code)
    return inside
  }
  function inside(code: Code): State | undefined {
    if (code === codes.eof) {
      searched.add(String(close))
      return nok(code)
    }
    lines.consume(code)
    return code === codes.backslash ? escaped : inside
  }
  function escaped(code: Code): State | undefined {
    if (code !== close) return code === codes.eof || markdownLineEnding(code) ? inside(code) : plain(code)
    lines.consume(code)
    lines.close()
    const token = effects.exit('inlineFormula')
    if (close === codes.rightSquareBracket) token.type = 'displayFormula'
    return readsAsFormula(self.sliceSerialize(token).slice(2, -2), token.type === 'displayFormula') ? ok : nok
  }
  function plain(code: Code): State {
    lines.consume(code)
    return inside
  }
}
