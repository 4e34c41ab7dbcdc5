import { codeFenced } from 'micromark-core-commonmark'
import { markdownLineEnding, markdownSpace } from 'micromark-util-character'
import { codes } from 'micromark-util-symbol'
import type { Code, State, Construct as Syntax, Tokenizer } from 'micromark-util-types'

/** A line of at least three backticks and options in braces up to its end, as knitr takes it (`knitr::all_patterns`). */
const chunkLine: Syntax = {
  partial: true,
  tokenize(effects, ok, nok) {
    let fence = 0
    let last: Code = null
    return (code) => {
      effects.enter('data')
      return inFence(code)
    }
    function inFence(code: Code): State | undefined {
      if (code === codes.graveAccent) {
        fence++
        effects.consume(code)
        return inFence
      }
      if (fence < 3 || code !== codes.leftCurlyBrace) return nok(code)
      return inOptions(code)
    }
    function inOptions(code: Code): State | undefined {
      if (code === null || markdownLineEnding(code)) {
        effects.exit('data')
        return last === codes.rightCurlyBrace ? ok(code) : nok(code)
      }
      if (!markdownSpace(code)) last = code
      effects.consume(code)
      return inOptions
    }
  },
}

// CommonMark lets no backtick stand behind a fence of backticks. Behind the fence of a chunk each is shown to its
// tokenizer as another sign, and consumed as what it is.
const tokenize: Tokenizer = function (effects, ok, nok) {
  const self = this
  return effects.check(chunkLine, open, nok)
  function open(first: Code): State | undefined {
    let place: 'fence' | 'options' | 'code' = 'fence'
    let current: Code = first
    const consume = (code: Code) => effects.consume(place === 'code' ? code : current)
    const fence = codeFenced.tokenize.call(self, { ...effects, consume }, ok, nok)
    const step =
      (state: State): State =>
      (code) => {
        current = code
        if (code === codes.leftCurlyBrace) place = 'options'
        if (code === null || markdownLineEnding(code)) place = 'code'
        const next = state(place === 'options' && code === codes.graveAccent ? codes.apostrophe : code)
        return next && place !== 'code' ? step(next) : next
      }
    return step(fence)(first)
  }
}

/**
 * The opening fence of a chunk whose options hold backticks, as captions with code in them do:
 * ` ```{r plot, fig.cap="The `speed` of cars"} `.
 */
export const chunkFence: Syntax = { name: 'chunkFence', tokenize, concrete: true }
