import { labelEnd } from 'micromark-core-commonmark'
import { codes } from 'micromark-util-symbol'
import type {
  Code,
  Extension,
  Point,
  Previous,
  State,
  Construct as Syntax,
  Token,
  TokenizeContext,
  Tokenizer,
} from 'micromark-util-types'
import { closeBracket, openBracket, pushBracket, wrapBrackets } from '../brackets.ts'
import { isCrossReferenceKey } from './cross-reference-key.ts'

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    citationKey: 'citationKey'
    citationKeyMarker: 'citationKeyMarker'
    citationKeyBrace: 'citationKeyBrace'
    citationKeyValue: 'citationKeyValue'
    citationGroup: 'citationGroup'
    citationGroupEnd: 'citationGroupEnd'
  }
}

/** What a text's tokenizer remembers of the citations so far. */
interface CitationState {
  /** Where the last key ended. */
  _citationKeyEnd?: Point
}
type CitingToken = Token & { _cites?: boolean; _balanced?: boolean }

const wordCharacter = /[\p{L}\p{N}\p{M}]/u
function isWord(code: Code): boolean {
  return (
    code !== null && code > 0 && (code === codes.underscore || wordCharacter.test(String.fromCharCode(code)))
  )
}

/** Signs that may stand between two characters of a key (pandoc's manual, “Citation syntax”). */
const internal = new Set([...':.#$%&-+?<>~/'].map((sign) => sign.charCodeAt(0)))

// A key begins where no word ends, so that mail addresses are none; nor in the path of an address
// (`https://site.example/@name`).
const previous: Previous = (code) =>
  code === codes.underscore ||
  isIdeograph(code) ||
  !(isWord(code) || code === codes.slash || code === codes.atSign || code === codes.plusSign)

/** Chinese and Japanese have no blanks between words: `见图@fig:map所示`. */
function isIdeograph(code: Code): boolean {
  return code !== null && code >= 0x3040 && code <= 0x9fff
}

/** A sign inside a key, with what must follow it. */
const signInKey: Syntax = {
  partial: true,
  tokenize(effects, ok, nok) {
    let sign: Code
    return (code) => {
      if (code === null || !internal.has(code)) return nok(code)
      sign = code
      effects.enter('data')
      effects.consume(code)
      effects.exit('data')
      return after
    }
    function after(code: Code): State | undefined {
      const doubled = code === codes.slash && (sign === codes.colon || sign === codes.slash)
      return doubled || isWord(code) ? ok(code) : nok(code)
    }
  },
}

/** A run of one sign that goes on with a letter or a digit. */
const run = (sign: Code): Syntax => ({
  partial: true,
  tokenize(effects, ok, nok) {
    return (code) => {
      effects.enter('data')
      return inside(code)
    }
    function inside(code: Code): State | undefined {
      if (code === sign) {
        effects.consume(code)
        return inside
      }
      effects.exit('data')
      return isWord(code) ? ok(code) : nok(code)
    }
  },
})

/** Trailing underscores close emphasis; they are no part of a key. */
const underscores = run(codes.underscore)

/**
 * Astronomers' keys are filled up with dots to nineteen characters, `2003ApJ...596L..59X` (ADS, “Bibliographic
 * Identifiers”); pandoc ends a key at two signs.
 */
const bibcode = /^\d{4}[A-Za-z]/
const dots = run(codes.dot)

// ```text
// > | see @doe99, @{a key}
//         ^^^^^^  ^^^^^^^^
// ```
const tokenizeKey: Tokenizer = function (effects, ok, nok) {
  const self = this
  let depth = 0
  let key = ''
  const isJoined = isIdeograph(self.previous)
  return (code) => {
    if (!previous.call(self, self.previous)) return nok(code)
    effects.enter('citationKey')
    effects.enter('citationKeyMarker')
    effects.consume(code)
    effects.exit('citationKeyMarker')
    return first
  }
  function first(code: Code): State | undefined {
    if (code === codes.leftCurlyBrace) {
      effects.enter('citationKeyBrace')
      effects.consume(code)
      effects.exit('citationKeyBrace')
      return braceOpen
    }
    if (!isWord(code)) return nok(code)
    // Zotero begins keys of works without authors so: `@_iso_2017`.
    return code === codes.underscore ? effects.check(underscores, begin, nok)(code) : begin(code)
  }
  function begin(code: Code): State {
    effects.enter('citationKeyValue')
    return consume(code)
  }
  function inside(code: Code): State | undefined {
    if (isIdeograph(code) && isCrossReferenceKey(key)) return end(code)
    if (code === codes.underscore) return effects.check(underscores, consume, end)(code)
    if (isWord(code)) return consume(code)
    if (code === codes.dot && bibcode.test(key)) return effects.check(dots, consume, end)(code)
    if (code !== null && internal.has(code)) return effects.check(signInKey, consume, end)(code)
    return end(code)
  }
  function consume(code: Code): State {
    key += String.fromCharCode(code!)
    effects.consume(code)
    return inside
  }
  function end(code: Code): State | undefined {
    // Behind a word without a blank, a work is no more cited than a mail address is.
    if (isJoined && !isCrossReferenceKey(key)) return nok(code)
    effects.exit('citationKeyValue')
    return done(code)
  }
  function braceOpen(code: Code): State | undefined {
    if (code === null || code < 0 || code === codes.rightCurlyBrace) return nok(code)
    effects.enter('citationKeyValue')
    return braced(code)
  }
  function braced(code: Code): State | undefined {
    if (code === null || (code < 0 && code !== codes.horizontalTab)) return nok(code)
    if (code === codes.rightCurlyBrace && depth === 0) {
      effects.exit('citationKeyValue')
      effects.enter('citationKeyBrace')
      effects.consume(code)
      effects.exit('citationKeyBrace')
      return done
    }
    if (code === codes.leftCurlyBrace) depth++
    if (code === codes.rightCurlyBrace) depth--
    effects.consume(code)
    return braced
  }
  function done(code: Code): State | undefined {
    effects.exit('citationKey')
    const bracket = openBracket(self) as CitingToken | undefined
    if (bracket) bracket._cites = true
    ;(self as TokenizeContext & CitationState)._citationKeyEnd = self.now()
    return ok(code)
  }
}

/** White space with at most one line ending: what may stand between a key and its bracket. */
const gap = /^[ \t]*(?:(?:\r\n|\r|\n)[ \t]*)?$/
const longestGap = 20

/** Whether an opening bracket stands directly after a key: `@key [p. 3]`. */
function followsKey(context: TokenizeContext, opening: Token): boolean {
  const end = (context as TokenizeContext & CitationState)._citationKeyEnd
  if (!end) return false
  const distance = opening.start.offset - end.offset
  if (distance < 0 || distance > longestGap) return false
  return distance === 0 || gap.test(context.sliceSerialize({ start: end, end: opening.start }))
}

// ```text
// > | [see @doe99, p. 3; @roe00]   or   @doe99 [p. 3]
//     ^^^^^^^^^^^^^^^^^^^^^^^^^^               ^^^^^^
// ```
// A bracket that CommonMark reads as a link stays one: `[@doe99](https://…)`, `[@doe99][1]`.
const tokenizeGroupEnd: Tokenizer = function (effects, ok, nok) {
  const self = this
  const opening = openBracket(self) as CitingToken | undefined
  return (code) => {
    if (opening?.type !== 'labelLink') return nok(code)
    if (opening._cites) return effects.check(linked, unlessLink, own)(code)
    return followsKey(self, opening) ? unlessLink(code) : nok(code)
  }
  function unlessLink(code: Code): State | undefined {
    return effects.check(labelEnd, link, own)(code)
  }
  function link(code: Code): State | undefined {
    // The check has taken the bracket off the list of open ones; the link's own construct looks for it there.
    if (opening) pushBracket(self, opening)
    return nok(code)
  }
  function own(code: Code): State | undefined {
    const token = effects.enter('citationGroupEnd')
    effects.consume(code)
    effects.exit('citationGroupEnd')
    if (opening) {
      opening._balanced = false
      closeBracket(self, token)
    }
    return ok
  }
}

/** `]` with the start of an address or of a second label after it. */
const linked: Syntax = {
  partial: true,
  tokenize(effects, ok, nok) {
    return (code) => {
      effects.enter('data')
      effects.consume(code)
      effects.exit('data')
      return (next) =>
        next === codes.leftParenthesis || next === codes.leftSquareBracket ? ok(next) : nok(next)
    }
  },
}

/** micromark syntax of pandoc's citations: keys, and the brackets that hold keys or follow one. */
export const citationSyntax: Extension = {
  text: {
    [codes.atSign]: { name: 'citationKey', tokenize: tokenizeKey, previous },
    [codes.rightSquareBracket]: {
      name: 'citationGroup',
      tokenize: tokenizeGroupEnd,
      resolveTo: wrapBrackets('citationGroup', 'citationGroupEnd'),
    },
  },
}
