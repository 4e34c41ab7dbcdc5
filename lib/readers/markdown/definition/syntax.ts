import { blankLine } from 'micromark-core-commonmark'
import { factorySpace } from 'micromark-factory-space'
import { markdownSpace } from 'micromark-util-character'
import type { Code, Construct, Exiter, State, Token, TokenizeContext, Tokenizer } from 'micromark-util-types'

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    definitionDescription: 'definitionDescription'
    definitionPrefix: 'definitionPrefix'
    definitionMarker: 'definitionMarker'
    definitionSpace: 'definitionSpace'
    definitionIndent: 'definitionIndent'
  }
}

/** pandoc indents what a description goes on with by a tab's width; more than that would be code. */
const widest = 4

/** Width of the white space in front of a marker. */
function indentation({ events }: TokenizeContext): number {
  const last = events[events.length - 1]
  return last?.[1].type === 'linePrefix' ? last[2].sliceSerialize(last[1], true).length : 0
}

// ```text
//   | Term
// > | :   What it means
// > |     and goes on
// ```
const tokenize: Tokenizer = function (effects, ok, nok) {
  const self = this
  const before = indentation(this)
  let prefix: Token
  return (code) => {
    effects.enter('definitionDescription', { _container: true })
    prefix = effects.enter('definitionPrefix')
    effects.enter('definitionMarker')
    effects.consume(code)
    effects.exit('definitionMarker')
    return space
  }
  function space(code: Code): State | undefined {
    if (!markdownSpace(code)) return nok(code)
    return effects.check(blankLine, nok, factorySpace(effects, done, 'definitionSpace', widest))(code)
  }
  function done(code: Code): State | undefined {
    effects.exit('definitionPrefix')
    const size = before + self.sliceSerialize(prefix, true).length
    self.containerState!.size = Math.min(size, widest)
    return ok(code)
  }
}

const indent: Construct = {
  partial: true,
  tokenize(effects, ok, nok) {
    const self = this
    const size = self.containerState?.size ?? widest
    return factorySpace(effects, after, 'definitionIndent', size + 1)
    function after(code: Code): State | undefined {
      const last = self.events[self.events.length - 1]
      const isIndent = last?.[1].type === 'definitionIndent'
      return isIndent && last[2].sliceSerialize(last[1], true).length === size ? ok(code) : nok(code)
    }
  },
}

const continuation: Tokenizer = function (effects, ok, nok) {
  const size = this.containerState?.size ?? widest
  return effects.check(
    blankLine,
    factorySpace(effects, ok, 'definitionIndent', size + 1),
    effects.attempt(indent, ok, nok),
  )
}

const exit: Exiter = (effects) => {
  effects.exit('definitionDescription')
}

/** The container behind `:` or `~` at the beginning of a line. */
export const definitionSyntax: Construct = {
  name: 'definitionDescription',
  tokenize,
  continuation: { tokenize: continuation },
  exit,
}
