import { blankLine } from 'micromark-core-commonmark'
import { factorySpace } from 'micromark-factory-space'
import { markdownSpace } from 'micromark-util-character'
import { codes } from 'micromark-util-symbol'
import type { Code, Construct, Exiter, State, TokenizeContext, Tokenizer } from 'micromark-util-types'
import { type Marker, type MarkerKind, readMarker } from './numerals.ts'

declare module 'micromark-util-types' {
  interface Token {
    /** How a list's item is numbered, on its `listItemValue`. */
    _marker?: Marker & { delimiter: Delimiter }
  }
  interface ContainerState {
    /** How the items of a list are numbered. */
    numbering?: { kind: MarkerKind; delimiter: Delimiter }
  }
}

/** What stands around a number. */
export type Delimiter = 'period' | 'parenthesis' | 'parentheses'

/** Longer than any number or label. */
const longest = 40

const isMarkerSign = (code: Code): boolean =>
  code !== null && code > 0 && /[\w#@-]/.test(String.fromCharCode(code))

/** The width of the white space before a marker, and whether an item of a list goes on in this line. */
function surroundings({ events }: TokenizeContext): { indent: number; inItem: boolean } {
  const last = events[events.length - 1]
  const hasPrefix = last?.[1].type === 'linePrefix'
  const before = hasPrefix ? events[events.length - 3] : last
  return {
    indent: hasPrefix ? last[2].sliceSerialize(last[1], true).length : 0,
    inItem: before?.[1].type === 'listItemIndent',
  }
}

/** Whether a list may begin with this marker; “A. Smith”, “(c) 2020” and “(x) is” begin none. */
function begins(text: string, { kind, value }: Marker, delimiter: Delimiter, wide: boolean): boolean {
  if (kind === 'decimal') return delimiter === 'parentheses' || text === '#'
  if (kind === 'example') return delimiter === 'parentheses'
  const isFirst = value === 1 || text.length > 1
  return isFirst && (delimiter !== 'period' || wide || kind.startsWith('lower'))
}

// ```text
// > | (i) one       a. one      (@) an example     #. one
// > | (ii) two      b. two      (@x) another
// ```
const tokenize: Tokenizer = function (effects, ok, nok) {
  const self = this
  const known = self.containerState?.numbering
  const { indent, inItem } = surroundings(this)
  let isOpen = false
  let text = ''
  let delimiter: Delimiter = 'period'
  let marker: Marker | undefined

  return (code) => {
    // In a paragraph only an item's own list may begin; “(i) …” at the start of a wrapped line is none.
    if (self.interrupt && !known && !inItem) return nok(code)
    if (!self.containerState!.type) {
      self.containerState!.type = 'listOrdered'
      effects.enter('listOrdered', { _container: true })
    }
    effects.enter('listItemPrefix')
    if (code !== codes.leftParenthesis) return value(code)
    isOpen = true
    effects.enter('listItemMarker')
    effects.consume(code)
    effects.exit('listItemMarker')
    return value
  }
  function value(code: Code): State | undefined {
    if (!isMarkerSign(code)) return nok(code)
    effects.enter('listItemValue')
    return inside(code)
  }
  function inside(code: Code): State | undefined {
    if (isMarkerSign(code) && text.length < longest) {
      text += String.fromCharCode(code!)
      effects.consume(code)
      return inside
    }
    if (code !== codes.rightParenthesis && (isOpen || code !== codes.dot)) return nok(code)
    delimiter = isOpen ? 'parentheses' : code === codes.dot ? 'period' : 'parenthesis'
    if (known && known.delimiter !== delimiter) return nok(code)
    marker = readMarker(text, known?.kind)
    if (!marker) return nok(code)
    effects.exit('listItemValue')._marker = { ...marker, delimiter }
    effects.enter('listItemMarker')
    effects.consume(code)
    effects.exit('listItemMarker')
    return effects.check(blankLine, nok, effects.attempt(prefixSpace, end, oneSpace))
  }
  function oneSpace(code: Code): State | undefined {
    if (!markdownSpace(code)) return nok(code)
    effects.enter('listItemPrefixWhitespace')
    effects.consume(code)
    effects.exit('listItemPrefixWhitespace')
    return end
  }
  function end(code: Code): State | undefined {
    const prefix = self.sliceSerialize(effects.exit('listItemPrefix'), true)
    if (!known && !begins(text, marker!, delimiter, prefix.endsWith('  '))) return nok(code)
    self.containerState!.numbering ??= { kind: marker!.kind, delimiter }
    // What an item goes on with may stand in by a tab's width, as pandoc's writers are used to.
    self.containerState!.size = indent + Math.min(prefix.length, 4)
    return ok(code)
  }
}

const prefixSpace: Construct = {
  partial: true,
  tokenize(effects, ok, nok) {
    const self = this
    return factorySpace(effects, after, 'listItemPrefixWhitespace', 5)
    function after(code: Code): State | undefined {
      const last = self.events[self.events.length - 1]
      return !markdownSpace(code) && last?.[1].type === 'listItemPrefixWhitespace' ? ok(code) : nok(code)
    }
  },
}

// As of CommonMark's lists (5.2, 5.3), but that a further item must be numbered in the same way.
const continuation: Tokenizer = function (effects, ok, nok) {
  const self = this
  const state = self.containerState!
  state._closeFlow = undefined
  return effects.check(blankLine, onBlank, notBlank)

  function onBlank(code: Code): State | undefined {
    return factorySpace(effects, ok, 'listItemIndent', state.size! + 1)(code)
  }
  function notBlank(code: Code): State | undefined {
    return markdownSpace(code) ? effects.attempt(indent, ok, nextItem)(code) : nextItem(code)
  }
  function nextItem(code: Code): State | undefined {
    state._closeFlow = true
    self.interrupt = undefined
    return factorySpace(effects, effects.attempt(fancyList, ok, nok), 'linePrefix', 4)(code)
  }
}

const indent: Construct = {
  partial: true,
  tokenize(effects, ok, nok) {
    const self = this
    const size = self.containerState!.size!
    return factorySpace(effects, after, 'listItemIndent', size + 1)
    function after(code: Code): State | undefined {
      const last = self.events[self.events.length - 1]
      const isIndent = last?.[1].type === 'listItemIndent'
      return isIndent && last[2].sliceSerialize(last[1], true).length === size ? ok(code) : nok(code)
    }
  },
}

const exit: Exiter = function (effects) {
  effects.exit(this.containerState!.type!)
}

/** Lists whose items are numbered otherwise than by `1.` or `1)`. */
export const fancyList: Construct = {
  name: 'fancyList',
  tokenize,
  continuation: { tokenize: continuation },
  exit,
}
