import { markdownLineEnding, markdownSpace } from 'micromark-util-character'
import { codes } from 'micromark-util-symbol'
import type { State, Construct as Syntax, Tokenizer } from 'micromark-util-types'
import type { Construct } from '../construct.ts'

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    frontMatter: 'frontMatter'
    frontMatterFence: 'frontMatterFence'
    frontMatterLine: 'frontMatterLine'
  }
}

// ```text
// > | ---
//     ^^^
//   | title: x
// > | ---   or   ...
//     ^^^
// ```
// Only at the start of the file, and not before a blank line, which makes it a thematic break (pandoc's manual,
// “yaml_metadata_block”).
const tokenize: Tokenizer = function (effects, ok, nok) {
  const { start } = { start: this.now() }

  return (code) => {
    if (start.line !== 1 || start.column !== 1) return nok(code)
    effects.enter('frontMatter')
    effects.enter('frontMatterFence')
    return fence(codes.dash, (after) => {
      effects.exit('frontMatterFence')
      return lineEnd(after, true)
    })(code)
  }

  /** Three markers and white space to the end of the line, which `then` gets. */
  function fence(marker: number, then: State): State {
    let size = 0
    const inside: State = (code) => {
      if (code === marker && size < 3) {
        size++
        effects.consume(code)
        return inside
      }
      return size === 3 ? space(code) : nok(code)
    }
    const space: State = (code) => {
      if (markdownSpace(code)) {
        effects.consume(code)
        return space
      }
      return code === codes.eof || markdownLineEnding(code) ? then(code) : nok(code)
    }
    return inside
  }

  function lineEnd(code: number | null, first: boolean): State | undefined {
    if (code === codes.eof) return nok(code)
    effects.enter('lineEnding')
    effects.consume(code)
    effects.exit('lineEnding')
    return (next) => {
      if (first && (next === codes.eof || markdownLineEnding(next))) return nok(next)
      return effects.attempt({ tokenize: close, partial: true }, done, line)(next)
    }
  }

  function line(code: number | null): State | undefined {
    if (code === codes.eof || markdownLineEnding(code)) return lineEnd(code, false)
    effects.enter('frontMatterLine')
    const inside: State = (next) => {
      if (next === codes.eof || markdownLineEnding(next)) {
        effects.exit('frontMatterLine')
        return lineEnd(next, false)
      }
      effects.consume(next)
      return inside
    }
    return inside(code)
  }

  function done(code: number | null): State | undefined {
    effects.exit('frontMatter')
    return ok(code)
  }
}

const close: Tokenizer = (effects, ok, nok) => {
  let size = 0
  let marker: number | null
  return (code) => {
    if (code !== codes.dash && code !== codes.dot) return nok(code)
    marker = code
    effects.enter('frontMatterFence')
    return inside(code)
  }
  function inside(code: number | null): State | undefined {
    if (code === marker && size < 3) {
      size++
      effects.consume(code)
      return inside
    }
    if (size === 3 && markdownSpace(code)) {
      effects.consume(code)
      return inside
    }
    if (size < 3 || !(code === codes.eof || markdownLineEnding(code))) return nok(code)
    effects.exit('frontMatterFence')
    return ok(code)
  }
}

const syntax: Syntax = { name: 'frontMatter', tokenize, concrete: true }

/** The YAML block at the start of the file: a `yaml` node that holds its text. */
export const frontMatter: Construct = {
  name: 'front-matter',
  syntax: { flow: { [codes.dash]: syntax } },
  tree: {
    enter: {
      frontMatter(token) {
        this.enter({ type: 'yaml', value: '' }, token)
      },
    },
    exit: {
      frontMatter(token) {
        const node = this.stack[this.stack.length - 1]!
        const lines = this.sliceSerialize(token).split(/\r\n|\r|\n/)
        if (node.type === 'yaml') node.value = lines.slice(1, -1).join('\n')
        this.exit(token)
      },
    },
  },
}
