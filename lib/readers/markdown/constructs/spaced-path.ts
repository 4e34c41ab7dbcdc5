import { labelEnd } from 'micromark-core-commonmark'
import { markdownLineEnding, markdownSpace } from 'micromark-util-character'
import { codes } from 'micromark-util-symbol'
import type { Code, State, Token, Tokenizer } from 'micromark-util-types'
import { closeBracket, openBracket } from '../brackets.ts'
import type { Construct } from '../construct.ts'

/** No path is longer. */
const longest = 400

/** The name of a file, with white space in it: `figures/my map.png`. Other words in brackets are none. */
const isSpacedPath = (text: string): boolean =>
  /[ \t]/.test(text) && /\.[a-z][a-z0-9]{1,4}$/i.test(text) && !/["<>]/.test(text)

// ```text
// > | ![A map](figures/my map.png)
//            ^^^^^^^^^^^^^^^^^^^^^
// ```
// CommonMark wants such a path in `<>`; pandoc and most editors take it as it stands.
const tokenize: Tokenizer = function (effects, ok, nok) {
  const self = this
  const opening: (Token & { _inactive?: boolean }) | undefined = openBracket(this)
  let closing: Token
  let path = ''
  let depth = 0
  return (code) => {
    if (!opening || opening._inactive) return nok(code)
    closing = effects.enter('labelEnd')
    effects.enter('labelMarker')
    effects.consume(code)
    effects.exit('labelMarker')
    effects.exit('labelEnd')
    return open
  }
  function open(code: Code): State | undefined {
    if (code !== codes.leftParenthesis) return nok(code)
    effects.enter('resource')
    effects.enter('resourceMarker')
    effects.consume(code)
    effects.exit('resourceMarker')
    return before
  }
  function before(code: Code): State | undefined {
    if (code === codes.eof || markdownLineEnding(code) || markdownSpace(code)) return nok(code)
    effects.enter('resourceDestination')
    effects.enter('resourceDestinationRaw')
    effects.enter('resourceDestinationString')
    effects.enter('chunkString', { contentType: 'string' })
    return inside(code)
  }
  function inside(code: Code): State | undefined {
    if (code === codes.eof || markdownLineEnding(code) || path.length > longest) return nok(code)
    if (code === codes.rightParenthesis && depth === 0) return close(code)
    if (code === codes.leftParenthesis) depth++
    if (code === codes.rightParenthesis) depth--
    path += code < 0 ? ' ' : String.fromCharCode(code)
    effects.consume(code)
    return inside
  }
  function close(code: Code): State | undefined {
    if (!isSpacedPath(path)) return nok(code)
    effects.exit('chunkString')
    effects.exit('resourceDestinationString')
    effects.exit('resourceDestinationRaw')
    effects.exit('resourceDestination')
    effects.enter('resourceMarker')
    effects.consume(code)
    effects.exit('resourceMarker')
    effects.exit('resource')
    closeBracket(self, closing)
    return ok
  }
}

/** Paths with white space behind images and links. */
export const spacedPath: Construct = {
  name: 'spaced-path',
  syntax: {
    text: { [codes.rightSquareBracket]: { ...labelEnd, name: 'spacedPath', tokenize } },
  },
}
