import { asciiAlpha, markdownLineEnding } from 'micromark-util-character'
import { codes } from 'micromark-util-symbol'
import type { Code, Construct, State, Tokenizer } from 'micromark-util-types'
import { AcrossLines } from '../across-lines.ts'
import { isSpent, spend } from './allowance.ts'
import { commands } from './commands.ts'
import { environmentInLine } from './environment-syntax.ts'
import { verbatimCommands, verbatimSigns } from './scan.ts'
import { accents, headings, layout, pageEnvironments, switches, symbols } from './symbols.ts'

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    tex: 'tex'
  }
}

/** How many arguments of each sort a command takes; unknown ones take all that directly follow. */
function arity(name: string): { optional: number; required: number } {
  const known = Object.hasOwn(commands, name) ? commands[name] : undefined
  if (known?.repeats) return { optional: 99, required: 99 }
  if (known) return { optional: known.optional ?? 0, required: known.required }
  if (Object.hasOwn(symbols, name)) return { optional: 0, required: 0 }
  if (Object.hasOwn(accents, name)) return { optional: 0, required: 1 }
  return layout.has(name) ? { optional: 1, required: 2 } : { optional: 1, required: 9 }
}

// ```text
// > | see \autoref{fig:map}, \textbf{bold}
//         ^^^^^^^^^^^^^^^^^  ^^^^^^^^^^^^^
// ```
export const tokenizeCommand: Tokenizer = function (effects, ok, nok) {
  const self = this
  const lines = new AcrossLines(effects)
  let name = ''
  let left = { optional: 0, required: 0 }
  return (code) => {
    effects.enter('tex')
    lines.consume(code)
    return first
  }
  function first(code: Code): State | undefined {
    if (asciiAlpha(code)) return letters(code)
    if (code === null || !accentSigns.has(code)) return nok(code)
    lines.consume(code)
    lines.close()
    return effects.attempt(accented, done, nok)
  }
  function letters(code: Code): State | undefined {
    if (asciiAlpha(code)) {
      name += String.fromCharCode(code!)
      lines.consume(code)
      return letters
    }
    if (name === 'end') {
      lines.close()
      return effects.attempt(pageEnd, done, nok)(code)
    }
    if (name === 'begin') {
      lines.close()
      return effects.attempt(environmentInLine, done, nok)(code)
    }
    if (
      verbatimCommands.has(name) &&
      code !== null &&
      code > 0 &&
      verbatimSigns.includes(String.fromCharCode(code))
    ) {
      lines.close()
      return effects.attempt(verbatim, done, done)(code)
    }
    left = arity(name)
    // `\LaTeX{}`: the braces only end the name.
    if (code === codes.leftCurlyBrace && Object.hasOwn(symbols, name)) {
      lines.close()
      return effects.attempt(emptyGroup, done, done)(code)
    }
    if (code === codes.asterisk && (name in commands || layout.has(name) || name in headings)) {
      lines.consume(code)
      return parameters
    }
    return parameters(code)
  }
  function parameters(code: Code): State | undefined {
    const kind =
      code === codes.leftSquareBracket ? 'optional' : code === codes.leftCurlyBrace ? 'required' : undefined
    if (!kind || left[kind] === 0 || isSpent(self)) return done(code)
    if (kind === 'optional' && /^[Cc]ite/.test(name)) {
      lines.close()
      return effects.check(citationInBrackets, done, (next) => argument(next, kind))(code)
    }
    return argument(code, kind)
  }
  function argument(code: Code, kind: 'optional' | 'required'): State | undefined {
    left[kind]--
    // `\newcommand{\E}[1]{…}`: the number of arguments stands between the two.
    if (kind === 'required' && left.optional < 9 && !/command$/.test(name)) left.optional = 0
    lines.close()
    return effects.attempt(group, parameters, done)(code)
  }
  function done(code: Code): State | undefined {
    lines.close()
    effects.exit('tex')
    return ok(code)
  }
}

const accentSigns = new Set([...'\'`^"~=.'].map((sign) => sign.charCodeAt(0)))

/** `{e}` or `{\i}`, after an accent: without the braces the sign is Markdown's, escaped. */
const accented: Construct = {
  partial: true,
  tokenize(effects, ok, nok) {
    const lines = new AcrossLines(effects)
    return (code) => {
      if (code !== codes.leftCurlyBrace) return nok(code)
      lines.consume(code)
      return base
    }
    function base(code: Code): State | undefined {
      if (code !== codes.backslash) return letter(code)
      lines.consume(code)
      return letter
    }
    function letter(code: Code): State | undefined {
      if (!asciiAlpha(code)) return nok(code)
      lines.consume(code)
      return close
    }
    function close(code: Code): State | undefined {
      if (code !== codes.rightCurlyBrace) return nok(code)
      lines.consume(code)
      lines.close()
      return ok
    }
  },
}

/** Markdown's citation after a command of LaTeX's: `\citep[@key]`. */
const citationInBrackets: Construct = {
  partial: true,
  tokenize(effects, ok, nok) {
    const lines = new AcrossLines(effects)
    return (code) => {
      lines.consume(code)
      return key
    }
    function key(code: Code): State | undefined {
      if (code === codes.dash) {
        lines.consume(code)
        return key
      }
      lines.close()
      return code === codes.atSign ? ok(code) : nok(code)
    }
  },
}

/** `|code|`, after `\verb`, on one line. */
const verbatim: Construct = {
  partial: true,
  tokenize(effects, ok, nok) {
    const lines = new AcrossLines(effects)
    return (sign) => {
      lines.consume(sign)
      return inside
      function inside(code: Code): State | undefined {
        if (code === codes.eof || markdownLineEnding(code)) return nok(code)
        lines.consume(code)
        if (code !== sign) return inside
        lines.close()
        return ok
      }
    }
  },
}

/** `{landscape}`, after `\end`. */
const pageEnd: Construct = {
  partial: true,
  tokenize(effects, ok, nok) {
    const lines = new AcrossLines(effects)
    let name = ''
    return (code) => {
      if (code !== codes.leftCurlyBrace) return nok(code)
      lines.consume(code)
      return inside
    }
    function inside(code: Code): State | undefined {
      if (code === codes.rightCurlyBrace) {
        if (!pageEnvironments.has(name)) return nok(code)
        lines.consume(code)
        lines.close()
        return ok
      }
      if ((!asciiAlpha(code) && code !== codes.asterisk) || name.length > 20) return nok(code)
      name += String.fromCharCode(code!)
      lines.consume(code)
      return inside
    }
  },
}

/** `{}` */
const emptyGroup: Construct = {
  partial: true,
  tokenize(effects, ok, nok) {
    const lines = new AcrossLines(effects)
    return (code) => {
      lines.consume(code)
      return (next) => {
        if (next !== codes.rightCurlyBrace) return nok(next)
        lines.consume(next)
        lines.close()
        return ok
      }
    }
  },
}

// ```text
// > | {\bf bold} and {\o}
//     ^^^^^^^^^^     ^^^^
// ```
// Only before commands that are known: braces are for much else in Markdown.
export const tokenizeBraces: Tokenizer = function (effects, ok, nok) {
  return (code) => {
    effects.enter('tex')
    return isSpent(this) ? nok(code) : effects.check(knownCommand, inside, nok)(code)
  }
  function inside(code: Code): State | undefined {
    return effects.attempt(group, done, nok)(code)
  }
  function done(code: Code): State | undefined {
    effects.exit('tex')
    return ok(code)
  }
}

/** Commands of layout that groups begin with. */
const sizes =
  /^(?:tiny|scriptsize|footnotesize|small|normalsize|large|Large|LARGE|huge|Huge|centering|raggedright|color)$/

/** `{\name`, where the name is a switch's, an accent's or a symbol's. */
const knownCommand: Construct = {
  partial: true,
  tokenize(effects, ok, nok) {
    const lines = new AcrossLines(effects)
    let name = ''
    return (code) => {
      lines.consume(code)
      return (next) => {
        if (next !== codes.backslash) return nok(next)
        lines.consume(next)
        return letters
      }
    }
    function letters(code: Code): State | undefined {
      if (asciiAlpha(code) && name.length < 20) {
        name += String.fromCharCode(code!)
        lines.consume(code)
        return letters
      }
      const isSwitch = (Object.hasOwn(switches, name) || sizes.test(name)) && !asciiAlpha(code)
      return isSwitch || Object.hasOwn(symbols, name) ? ok(code) : nok(code)
    }
  },
}

/** `{…}` or `[…]`, with what it holds. */
const group: Construct = {
  partial: true,
  tokenize(effects, ok, nok) {
    const self = this
    const lines = new AcrossLines(effects)
    let close: Code = null
    let braces = 0
    let size = 0
    return (code) => {
      close = code === codes.leftCurlyBrace ? codes.rightCurlyBrace : codes.rightSquareBracket
      if (code === codes.leftCurlyBrace) braces = 1
      lines.consume(code)
      return inside
    }
    function inside(code: Code): State | undefined {
      size++
      if (code === codes.eof) {
        spend(self, size)
        return nok(code)
      }
      if (code === codes.leftCurlyBrace) braces++
      if (code === codes.rightCurlyBrace && --braces < 0) return nok(code)
      lines.consume(code)
      if (code === close && braces === 0) {
        lines.close()
        return ok
      }
      return code === codes.backslash ? escaped : inside
    }
    function escaped(code: Code): State | undefined {
      if (code === codes.eof) return inside(code)
      lines.consume(code)
      return inside
    }
  },
}
