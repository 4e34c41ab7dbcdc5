import { codes } from 'micromark-util-symbol'
import type { Tokenizer } from 'micromark-util-types'
import type { Construct } from '../construct.ts'
import { appendText, openText } from '../text-map.ts'

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    escapedSpace: 'escapedSpace'
  }
}

const tokenize: Tokenizer = (effects, ok, nok) => (code) => {
  effects.enter('escapedSpace')
  effects.consume(code)
  return (next) => {
    if (next !== codes.space) return nok(next)
    effects.consume(next)
    effects.exit('escapedSpace')
    return ok
  }
}

/** A backslash before a space: a space at which no line breaks (pandoc's manual, “Backslash escapes”). */
export const escapedSpace: Construct = {
  name: 'escaped-space',
  syntax: { text: { [codes.backslash]: { name: 'escapedSpace', tokenize } } },
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
