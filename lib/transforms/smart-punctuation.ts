import type { Node } from 'unist'
import { visitParents } from 'unist-util-visit-parents'
import type { Manuscript } from '../document/document.ts'
import type { Attributes, Text } from '../document/nodes.ts'
import { type Marks, quotationMarks } from './quotation-marks.ts'

/** A mark after one of these, or after nothing, opens. */
const opensAfter = /[\s([{\u2014\u2013/“‘„‚«-]/u
const word = /[\p{L}\p{N}]/u

/**
 * Turns straight quotation marks and apostrophes, `--`, `---` and `...` in prose into typographic ones, as
 * Pandoc's `smart` does, by the language of the manuscript, a division or a span. Quotation marks may span emphasis and links; code,
 * formulas, URLs and raw markup stay as they are. Not `enabled`, it leaves the text as it was typed.
 */
export function remarkSmartPunctuation({ enabled = true } = {}) {
  return (manuscript: Manuscript): Manuscript => {
    if (!enabled) return manuscript
    const { language } = manuscript.data.manuscript.metadata
    for (const tree of [manuscript, ...(manuscript.data.manuscript.notes ?? [])]) {
      for (const line of inlineRuns(tree, language)) setMarks(line)
    }
    return manuscript
  }
}

/** A text and the marks of its language. */
interface Prose {
  node: Text
  marks: Marks
}

/** A stretch of inline content: its texts, and a stand-in for what is not prose. */
type Run = (Prose | string)[]

/** The language that the nearest node around says, or the manuscript's. */
function languageOf(ancestors: readonly Node[], otherwise: string): string {
  for (const node of ancestors.toReversed()) {
    const { lang, data } = node as Node & { lang?: unknown; data?: { attributes?: Attributes } }
    const own = data?.attributes?.values?.lang ?? lang
    if (typeof own === 'string' && own && node.type !== 'code') return own
  }
  return otherwise
}

const inlineParents = new Set([
  'emphasis',
  'strong',
  'delete',
  'link',
  'span',
  'underline',
  'smallCaps',
  'abbreviation',
  'superscript',
  'subscript',
  'citation',
  'citationLink',
  'crossReference',
])

function inlineRuns(tree: Manuscript | Manuscript['children'][number], language: string): Run[] {
  const runs: Run[] = []
  let run: Run = []
  const close = () => {
    if (run.some((part) => typeof part !== 'string')) runs.push(run)
    run = []
  }
  visitParents(tree, (node, ancestors) => {
    if (node.type === 'text') {
      const marks = quotationMarks(languageOf(ancestors, language))
      run.push(node.data?.generated ? node.value : { node, marks })
    } else if (node.type === 'break') run.push(' ')
    else if (node.type === 'inlineCode' || node.type === 'inlineMath' || node.type === 'raw') run.push('x')
    else if (node.type === 'citation' || node.type === 'citationLink') run.push('')
    else if (!inlineParents.has(node.type) && node.type !== 'footnoteReference') close()
  })
  close()
  return runs
}

function setMarks(run: Run): void {
  let before = ''
  let singlesOpen = 0
  for (const [index, part] of run.entries()) {
    if (typeof part === 'string') {
      before = part.at(-1) ?? before
      continue
    }
    const after = run[index + 1]
    const last = (typeof after === 'string' ? after[0] : after?.node.value[0]) ?? ''
    part.node.value = smart(part.node.value, before, last, part.marks)
    before = part.node.value.at(-1) ?? before
  }

  function smart(text: string, first: string, last: string, marks: Marks): string {
    const [open, close] = marks
    if (!/["']|--|\.\.\./.test(text)) return text
    const dashed = text
      .replace(/(?<!-)---(?!-)/g, '—')
      .replace(/(?<!-)--(?!-)/g, '–')
      .replace(/\.{3}/g, '…')
    let result = ''
    for (let index = 0; index < dashed.length; index++) {
      const char = dashed[index] as string
      const previous = result.at(-1) ?? first
      const following = dashed[index + 1] ?? last
      if (char === '"') result += isOpening(previous, following) ? open : close
      else if (char === "'") result += single(previous, dashed.slice(index + 1, index + 4) || last, marks)
      else result += char
    }
    return result
  }

  /** U+2019 is the apostrophe in every language; the closing mark differs. */
  function single(previous: string, following: string, [, , openSingle, closeSingle]: Marks): string {
    const isApostrophe = word.test(previous)
      ? word.test(following.charAt(0))
      : /^\d\d(?:s|\D|$)/.test(following)
    if (isApostrophe) return '’'
    if (isOpening(previous, following.charAt(0))) {
      singlesOpen++
      return openSingle
    }
    if (singlesOpen === 0) return '’'
    singlesOpen--
    return closeSingle
  }
}

function isOpening(previous: string, following: string): boolean {
  return (previous === '' || opensAfter.test(previous)) && following !== '' && !/\s/u.test(following)
}
