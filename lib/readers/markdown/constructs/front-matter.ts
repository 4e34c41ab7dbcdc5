import { asciiAlpha, markdownLineEnding, markdownSpace } from 'micromark-util-character'
import { codes } from 'micromark-util-symbol'
import type { State, Construct as Syntax, Tokenizer } from 'micromark-util-types'
import { isMetadata } from '../../../frontmatter/is-metadata.ts'
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
// At the start of the file, and not before a blank line, which makes it a thematic break (pandoc's manual,
// “yaml_metadata_block”). Further down only after a blank line, and only what can be nothing but metadata.
const tokenize: Tokenizer = function (effects, ok, nok) {
  const self = this
  const start = this.now()
  const isFirst = start.line === 1
  const before = this.events[this.events.length - 1]

  return (code) => {
    const isApart = !self.interrupt && (!before || before[1].type === 'lineEndingBlank')
    if (start.column !== 1 || !(isFirst || isApart)) return nok(code)
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
    const token = effects.exit('frontMatter')
    return isFirst || isMetadata(linesWithin(self.sliceSerialize(token)).join('\n')) ? ok(code) : nok(code)
  }
}

/** The lines between the fences, or before the only one. */
function linesWithin(block: string): string[] {
  return block.split(/\r\n|\r|\n/).slice(isOpened(block) ? 1 : 0, -1)
}

/** Whether a block of front matter begins with a line of dashes. */
export const isOpened = (block: string): boolean => block.startsWith('---')

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

// ```text
// > | title: x
//   | authors: …
// > | ---
// ```
// Its first line was forgotten: what can be nothing but metadata, from the first character of the file.
const tokenizeUnopened: Tokenizer = function (effects, ok, nok) {
  const self = this
  const start = this.now()

  function line(code: number | null): State | undefined {
    if (code === codes.eof) return nok(code)
    if (markdownLineEnding(code)) return lineEnd(code)
    effects.enter('frontMatterLine')
    // What begins in the first column is a key, an item or a comment.
    let isYaml = !asciiAlpha(code)
    const inside: State = (next) => {
      if (next === codes.eof || markdownLineEnding(next)) {
        effects.exit('frontMatterLine')
        return next === codes.eof || !isYaml ? nok(next) : lineEnd(next)
      }
      isYaml ||= next === codes.colon
      effects.consume(next)
      return inside
    }
    return code === codes.greaterThan ? nok(code) : inside(code)
  }
  // While a construct goes on, micromark looks for no quotations and lists: prose must be left at its first word.
  function firstLine(code: number | null): State | undefined {
    let name = ''
    effects.enter('frontMatterLine')
    const inside: State = (next) => {
      if (!asciiAlpha(next) || name.length > 12) {
        effects.exit('frontMatterLine')
        return next === codes.colon && firstKeys.has(name) ? line(next) : nok(next)
      }
      name += String.fromCharCode(next!)
      effects.consume(next)
      return inside
    }
    return inside(code)
  }
  function lineEnd(code: number | null): State {
    effects.enter('lineEnding')
    effects.consume(code as number)
    effects.exit('lineEnding')
    return (next) => effects.attempt({ tokenize: close, partial: true }, done, line)(next)
  }
  function done(code: number | null): State | undefined {
    const token = effects.exit('frontMatter')
    const text = linesWithin(self.sliceSerialize(token)).join('\n')
    const names = /^title:/m.test(text) && /^(?:authors?|bibliography|affiliations):/m.test(text)
    return names && isMetadata(text) ? ok(code) : nok(code)
  }
  return (code) => {
    if (self.interrupt || start.offset !== 0) return nok(code)
    effects.enter('frontMatter')
    return firstLine(code)
  }
}

const firstKeys = new Set(['title', 'author', 'authors', 'affiliations', 'abstract', 'tags'])

const unopened: Syntax = { name: 'unopenedFrontMatter', tokenize: tokenizeUnopened, concrete: true }

/** The YAML block at the start of the file, and pandoc's further down: `yaml` nodes that hold their text. */
export const frontMatter: Construct = {
  name: 'front-matter',
  syntax: {
    flow: {
      [codes.dash]: syntax,
      [codes.lowercaseA]: unopened,
      [codes.lowercaseT]: unopened,
    },
  },
  tree: {
    enter: {
      frontMatter(token) {
        this.enter({ type: 'yaml', value: '' }, token)
      },
    },
    exit: {
      frontMatter(token) {
        const node = this.stack[this.stack.length - 1]!
        if (node.type === 'yaml') node.value = linesWithin(this.sliceSerialize(token)).join('\n')
        this.exit(token)
      },
    },
  },
}
