import { markdownLineEndingOrSpace } from 'micromark-util-character'
import { codes } from 'micromark-util-symbol'
import type { Code, Previous, State, Tokenizer } from 'micromark-util-types'
import type { Construct } from '../construct.ts'

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    superscript: 'superscript'
    subscript: 'subscript'
    scriptMarker: 'scriptMarker'
  }
}

// A second tilde makes it struck-out text.
const previous: Previous = (code) => code !== codes.tilde

const isDigit = (code: Code): boolean => code !== null && code >= codes.digit0 && code <= codes.digit9

// ```text
// > | H~2~O, Ca^2+^
//      ^^^     ^^^^
// ```
// pandoc's rule: no white space inside, unless it is escaped. What follows `^[` is a note, unless another caret
// closes it at once: `^[link](/url)^`.
const tokenize: Tokenizer = function (effects, ok, nok) {
  const self = this
  const before = self.previous
  let marker: Code = null
  let size = 0
  let bracket = false

  return (code) => {
    if (code === codes.tilde && !previous.call(self, before)) return nok(code)
    marker = code
    effects.enter(marker === codes.caret ? 'superscript' : 'subscript')
    effects.enter('scriptMarker')
    effects.consume(code)
    effects.exit('scriptMarker')
    return first
  }
  function first(code: Code): State | undefined {
    bracket = marker === codes.caret && code === codes.leftSquareBracket
    if (code === marker || code === codes.eof || markdownLineEndingOrSpace(code)) return nok(code)
    effects.enter('chunkText', { contentType: 'text' } as never)
    return inside(code)
  }
  function inside(code: Code): State | undefined {
    if (code === codes.eof || markdownLineEndingOrSpace(code)) return nok(code)
    if (code === marker) return close(code)
    // `^[One].^[Two]`: the bracket is closed and no caret follows, so that these are two notes.
    if (bracket && self.previous === codes.rightSquareBracket && code !== codes.leftParenthesis)
      return nok(code)
    size++
    effects.consume(code)
    return code === codes.backslash ? escaped : inside
  }
  function escaped(code: Code): State | undefined {
    if (code === codes.eof || (code < 0 && code !== codes.horizontalTab)) return nok(code)
    effects.consume(code)
    return inside
  }
  function close(code: Code): State | undefined {
    if (size === 0) return nok(code)
    effects.exit('chunkText')
    effects.enter('scriptMarker')
    effects.consume(code)
    effects.exit('scriptMarker')
    effects.exit(marker === codes.caret ? 'superscript' : 'subscript')
    return after
  }
  function after(code: Code): State | undefined {
    if (marker === codes.tilde && code === codes.tilde) return nok(code)
    // “(~10/~20)” says “about” twice.
    const alone =
      before === codes.eof || markdownLineEndingOrSpace(before) || before === codes.leftParenthesis
    return marker === codes.tilde && alone && isDigit(code) ? nok(code) : ok(code)
  }
}

/** pandoc's raised and lowered text: `^2+^`, `~2~`. */
export const script: Construct = {
  name: 'script',
  syntax: {
    text: {
      [codes.caret]: { name: 'superscript', tokenize },
      [codes.tilde]: { name: 'subscript', tokenize, previous },
    },
  },
  tree: {
    canContainEols: ['superscript', 'subscript'],
    enter: {
      superscript(token) {
        this.enter({ type: 'superscript', children: [] }, token)
      },
      subscript(token) {
        this.enter({ type: 'subscript', children: [] }, token)
      },
    },
    exit: {
      superscript(token) {
        this.exit(token)
      },
      subscript(token) {
        this.exit(token)
      },
    },
  },
}
