import { asciiAlpha, asciiAlphanumeric, markdownLineEndingOrSpace } from 'micromark-util-character'
import { codes } from 'micromark-util-symbol'
import type { Code, State, Tokenizer } from 'micromark-util-types'
import type { Construct } from '../construct.ts'
import { appendText, openText } from '../text-map.ts'

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    escapedSpace: 'escapedSpace'
    escapedEnd: 'escapedEnd'
  }
}

const tokenize: Tokenizer = (effects, ok, nok) => (code) => {
  effects.enter('escapedSpace')
  effects.consume(code)
  return (next) => {
    // At the very end pandoc reads a line break, and there is no line to break: editors leave such backslashes.
    if (next === codes.eof) {
      effects.exit('escapedSpace').type = 'escapedEnd'
      return ok(next)
    }
    if (next !== codes.space) return nok(next)
    effects.consume(next)
    effects.exit('escapedSpace')
    return ok
  }
}

// ```text
// > | Figure~\ref{x}, Roe et al.~[@roe], No.~8
//           ^                   ^          ^
// ```
const tokenizeTie: Tokenizer = function (effects, ok, nok) {
  const isAbbreviation = this.previous === codes.dot
  const isApart = this.previous === codes.eof || markdownLineEndingOrSpace(this.previous)
  return (code) => {
    if (isApart || this.previous === codes.tilde) return nok(code)
    effects.enter('escapedSpace')
    effects.consume(code)
    effects.exit('escapedSpace')
    const tokenize = isAbbreviation ? tokenizeWord : tokenizeReference
    return effects.check({ tokenize, partial: true }, ok, nok)
  }
}

/** A word or a number ahead that no further tilde ends, which would lower it. */
const tokenizeWord: Tokenizer = function (effects, ok, nok) {
  return (code) => {
    if (!asciiAlphanumeric(code)) return tokenizeReference.call(this, effects, ok, nok)(code)
    effects.enter('escapedSpace')
    return word(code)
  }
  function word(code: Code): State | undefined {
    if (asciiAlphanumeric(code)) {
      effects.consume(code)
      return word
    }
    effects.exit('escapedSpace')
    return code === codes.tilde ? nok(code) : ok(code)
  }
}

/** A command that refers, or a citation, ahead. */
const tokenizeReference: Tokenizer = (effects, ok, nok) => {
  let name = ''
  return (code) => {
    if (code !== codes.backslash && code !== codes.leftSquareBracket) return nok(code)
    effects.enter('escapedSpace')
    effects.consume(code)
    return code === codes.backslash ? command : key
  }
  function command(code: Code): State | undefined {
    if (asciiAlpha(code) && name.length < 12) {
      name += String.fromCharCode(code!)
      effects.consume(code)
      return command
    }
    effects.exit('escapedSpace')
    return /^(?:\w{0,6}ref|cite\w{0,6}|footcite|footnote|parencite|textcite)$/.test(name)
      ? ok(code)
      : nok(code)
  }
  function key(code: Code): State | undefined {
    effects.exit('escapedSpace')
    return code === codes.atSign ? ok(code) : nok(code)
  }
}

/**
 * Spaces at which no line breaks: a backslash before a space (pandoc's manual, “Backslash escapes”), and TeX's tie
 * where it cannot be meant otherwise, before what refers, notes or cites, and after an abbreviation.
 */
export const escapedSpace: Construct = {
  name: 'escaped-space',
  syntax: {
    text: {
      [codes.backslash]: { name: 'escapedSpace', tokenize },
      [codes.tilde]: { name: 'tie', tokenize: tokenizeTie },
    },
  },
  tree: {
    enter: {
      escapedSpace(token) {
        openText.call(this, token)
      },
    },
    exit: {
      escapedSpace(token) {
        appendText.call(this, token, '\u00a0')
      },
    },
  },
}
