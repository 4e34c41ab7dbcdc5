import type { Extension as TreeExtension } from 'mdast-util-from-markdown'
import { codes } from 'micromark-util-symbol'
import type { Code, Construct, Extension, State, TokenizeContext, Tokenizer } from 'micromark-util-types'
import { positionAt } from '../../diagnostics/points.ts'
import { report } from '../../diagnostics/report.ts'
import type { Reading } from './construct.ts'
import { appendText, openText } from './text-map.ts'

/**
 * What no text needs, and what would make a parser slow or overflow its stack: brackets in brackets, runs of
 * stars, quotations in quotations beyond these is read as plain characters.
 */
const most = { brackets: 60, run: 32, runs: 1000, signs: 2000, containers: 60, underlines: 2000 }

/** What a tokenizer of one text keeps for the limits. */
interface Counted {
  _labelStarts?: { _balanced?: boolean }[]
  _attentionRuns?: number
  _plainSigns?: number
}

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    plainSign: 'plainSign'
  }
}

/** Opening brackets while too many are open: characters, not labels. */
const bracket: Tokenizer = function (effects, ok, nok) {
  const open = (this as TokenizeContext & Counted)._labelStarts
  return (code) => {
    if (!open || open.length <= most.brackets || open[open.length - 1]?._balanced) return nok(code)
    effects.enter('plainSign')
    effects.consume(code)
    effects.exit('plainSign')
    return ok
  }
}

/** Longer runs of stars, underscores or tildes than any markup has, and more of them than any paragraph has. */
const run: Tokenizer = function (effects, ok, nok) {
  const state = this as TokenizeContext & Counted
  let size = 0
  let marker: Code = null
  state._attentionRuns = (state._attentionRuns ?? 0) + 1
  return (code) => {
    marker = code
    effects.enter('plainSign')
    return inside(code)
  }
  function inside(code: Code): State | undefined {
    if (code === marker) {
      size++
      effects.consume(code)
      return inside
    }
    effects.exit('plainSign')
    return size > most.run || (state._attentionRuns ?? 0) > most.runs ? ok(code) : nok(code)
  }
}

const brackets: Construct = { name: 'bracketLimit', tokenize: bracket }
const runs: Construct = { name: 'runLimit', tokenize: run }

/** micromark syntax that is tried before all other. */
export const limits: Extension = {
  text: {
    [codes.leftSquareBracket]: brackets,
    [codes.exclamationMark]: brackets,
    [codes.caret]: brackets,
    [codes.asterisk]: runs,
    [codes.underscore]: runs,
    [codes.tilde]: runs,
  },
}

/**
 * A sign that begins nothing, once a text has had many of them. micromark makes each into data and moves all that
 * follows to join it with the data beside it, which takes time that grows with the square of their number; signs
 * of a type of their own are not joined.
 */
const plainSign: Construct = {
  name: 'plainSign',
  add: 'after',
  // Where the constructs for a sign ask what stands before it, none of them may begin: then it is data already.
  previous() {
    return ((this as TokenizeContext & Counted)._plainSigns ?? 0) > most.signs
  },
  tokenize(effects, ok, nok) {
    const state = this as TokenizeContext & Counted
    state._plainSigns = (state._plainSigns ?? 0) + 1
    return (code) => {
      if ((state._plainSigns ?? 0) <= most.signs) return nok(code)
      effects.enter('plainSign')
      effects.consume(code)
      effects.exit('plainSign')
      return ok
    }
  },
}

/** Signs at which CommonMark's own inline constructs begin. */
const coreSigns = [...'!&*<[\\]_`'].map((sign) => sign.charCodeAt(0))

/**
 * micromark syntax that is tried after all other: what any construct's sign is where it begins nothing.
 *
 * @param syntax whose signs count
 */
export function plainSigns(syntax: readonly Extension[]): Extension {
  const codes = syntax.flatMap(({ text }) => Object.keys(text ?? {}).map(Number))
  const signs = new Set([...coreSigns, ...codes.filter((code) => code > 0)])
  return { text: Object.fromEntries([...signs].map((code) => [code, plainSign])) }
}

/** Plain signs are text. */
export const plainSignsTree: TreeExtension = {
  enter: {
    plainSign(token) {
      openText.call(this, token)
    },
  },
  exit: {
    plainSign(token) {
      appendText.call(this, token)
    },
  },
}

/** Without quotations and lists. */
const noContainers: Extension = {
  disable: { null: ['blockQuote', 'list', 'definitionDescription', 'fancyList'] },
}

/** Without headings that a line below them underlines. */
const noUnderlines: Extension = { disable: { null: ['setextUnderline'] } }
const underline = /(?<=[^\r\n]\r?\n) {0,3}(?:=+|-+)[ \t]*$/gm

/**
 * Switches headings with a line below them off for a text that has more of them than any book: for each, micromark
 * copies all that it has read.
 *
 * @param text about to be parsed
 * @param start where it begins in the source
 */
export function underlineLimit(text: string, start: number, reading: Reading): Extension[] {
  let count = 0
  for (const { 0: line, index } of text.matchAll(underline)) {
    if (++count <= most.underlines) continue
    report(reading.file, 'reader/too-deep', {
      reason: `Unexpected lines of = or - below others, more than ${most.underlines}, expected fewer`,
      place: positionAt(reading.source, start + index, start + index + line.length),
      note: 'None of them makes a heading in this file. Begin headings with #.',
    })
    return [noUnderlines]
  }
  return []
}

/** A line's quotation marks, bullets and numbers; not a line of nothing else, which is a rule. */
const containers =
  /^(?![ \t]*([-*_])(?:[ \t]*\1)+[ \t]*$)(?:[ \t]*(?:>|[-+*:~](?=[ \t])|\(?[\w@#]{1,9}[.)](?=[ \t])))+/gm
const marker = />|[-+*:~]|\(?[\w@#]+[.)]/g

/**
 * Switches quotations and lists off for a text that nests them beyond reason, and says so. Counts as if each
 * marker that stands further to the right than those before it were nested in them.
 *
 * @param text about to be parsed
 * @param start where it begins in the source
 */
export function containerLimit(text: string, start: number, reading: Reading): Extension[] {
  const columns: number[] = []
  for (const line of text.matchAll(containers)) {
    for (const { index } of line[0].matchAll(marker)) {
      while (columns.length > 0 && columns[columns.length - 1]! >= index) columns.pop()
      columns.push(index)
    }
    if (columns.length <= most.containers) continue
    const at = start + line.index
    report(reading.file, 'reader/too-deep', {
      reason: `Unexpected quotations or lists in one another, more than ${most.containers}, expected fewer`,
      place: positionAt(reading.source, at, at + line[0].length),
      note: 'Quotations and lists are read as plain text in this file.',
    })
    return [noContainers]
  }
  return []
}
