import type { RootContent } from 'mdast'
import { markdownLineEnding } from 'micromark-util-character'
import { decodeString } from 'micromark-util-decode-string'
import { codes } from 'micromark-util-symbol'
import type { Code, State, Tokenizer } from 'micromark-util-types'
import type { Position } from 'unist'
import { report } from '../../../diagnostics/report.ts'
import type { Construct } from '../construct.ts'

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    abbreviationDefinition: 'abbreviationDefinition'
  }
}

/** What stands for a definition until it is collected. Lives only inside the reader. */
interface Draft {
  type: 'abbreviationDefinition'
  source: string
  position?: Position
}

/** Short forms longer than this are none. */
const longestShortForm = 60

// ```text
// > | *[HTML]: Hyper Text Markup Language
//     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
// ```
// PHP Markdown Extra, “Abbreviations”: on a line of its own, also right below text. A second asterisk in the line
// makes it emphasis.
const tokenize: Tokenizer = (effects, ok, nok) => {
  let size = 0
  let hasText = false
  return (code) => {
    effects.enter('abbreviationDefinition')
    effects.consume(code)
    return open
  }
  function open(code: Code): State | undefined {
    if (code !== codes.leftSquareBracket) return nok(code)
    effects.consume(code)
    return label
  }
  function label(code: Code): State | undefined {
    if (code === codes.rightSquareBracket && size > 0) {
      effects.consume(code)
      return colon
    }
    const isOut = code === codes.eof || markdownLineEnding(code) || ++size > longestShortForm
    const first =
      size === 1 && code !== null && !/[\p{L}\p{N}]/u.test(String.fromCodePoint(Math.max(code, 0)))
    if (isOut || first || code === codes.leftSquareBracket || code === codes.backslash) return nok(code)
    effects.consume(code)
    return label
  }
  function colon(code: Code): State | undefined {
    if (code !== codes.colon) return nok(code)
    effects.consume(code)
    return text
  }
  function text(code: Code): State | undefined {
    if (code === codes.eof || markdownLineEnding(code)) {
      if (!hasText) return nok(code)
      effects.exit('abbreviationDefinition')
      return ok(code)
    }
    if (code === codes.asterisk) return nok(code)
    hasText ||= code > codes.space
    effects.consume(code)
    return text
  }
}

/** Definitions of abbreviations: `*[HTML]: Hyper Text Markup Language`. Uses are marked in `../abbreviations.ts`. */
export const abbreviation: Construct = {
  name: 'abbreviation',
  syntax: { flow: { [codes.asterisk]: { name: 'abbreviationDefinition', tokenize } } },
  tree: {
    enter: {
      abbreviationDefinition(token) {
        const draft: Draft = { type: 'abbreviationDefinition', source: this.sliceSerialize(token) }
        this.enter(draft as never, token)
      },
    },
    exit: {
      abbreviationDefinition(token) {
        this.exit(token)
      },
    },
  },
  flow(siblings: (RootContent | Draft)[], { reading }) {
    return siblings.filter((node): node is RootContent => {
      if (node.type !== 'abbreviationDefinition') return true
      const { 1: short, 2: rest = '' } = /^\*\[([^\]]+)\]:(.*)$/.exec(node.source) ?? []
      const long = rest.trim()
      reading.consume('abbreviation', node.position)
      if (!short || !long) return false
      const form = short.trim().replace(/\s+/g, ' ')
      const first = reading.abbreviations.get(form)
      if (!first) reading.abbreviations.set(form, { title: decodeString(long), position: node.position })
      else
        report(reading.file, 'reader/repeated-abbreviation', {
          reason: `Unexpected second definition of the abbreviation \`${form}\`, expected one`,
          place: node.position,
          actual: form,
          note: 'The first one counts. Take one of them away.',
          ...(first.position && { cause: { reason: 'First defined here', place: first.position } }),
        })
      return false
    })
  },
}
