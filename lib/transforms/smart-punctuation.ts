import { visit } from 'unist-util-visit'
import type { Manuscript } from '../document/document.ts'
import type { Text } from '../document/nodes.ts'

/** Opening and closing marks of a language: double, then single. */
type Marks = readonly [string, string, string, string]

const english: Marks = ['“', '”', '‘', '’']
/** CLDR `quotationStart` … `alternateQuotationEnd` of the languages that do not quote as English does. */
const marks: Record<string, Marks> = {
  bg: ['„', '“', '‘', '’'],
  cs: ['„', '“', '‚', '‘'],
  da: ['“', '”', '‘', '’'],
  de: ['„', '“', '‚', '‘'],
  es: ['«', '»', '“', '”'],
  fr: ['«\u00A0', '\u00A0»', '“', '”'],
  it: ['«', '»', '“', '”'],
  ja: ['「', '」', '『', '』'],
  pl: ['„', '”', '«', '»'],
  ru: ['«', '»', '„', '“'],
  sv: ['”', '”', '’', '’'],
  uk: ['«', '»', '„', '“'],
}

/** A mark after one of these, or after nothing, opens. */
const opensAfter = /[\s([{\u2014\u2013/“‘„‚«-]/u
const word = /[\p{L}\p{N}]/u

/**
 * Turns straight quotation marks and apostrophes, `--`, `---` and `...` in prose into typographic ones, as
 * Pandoc's `smart` does, by the manuscript's language. Quotation marks may span emphasis and links; code,
 * formulas, URLs and raw markup stay as they are. Not `enabled`, it leaves the text as it was typed.
 */
export function remarkSmartPunctuation({ enabled = true } = {}) {
  return (manuscript: Manuscript): Manuscript => {
    if (!enabled) return manuscript
    const { language } = manuscript.data.manuscript.metadata
    const chosen = marks[language.toLowerCase().split(/[-_]/)[0] ?? 'en'] ?? english
    // In Swiss German, as in all Switzerland, guillemets point outwards.
    const used = /-ch$/i.test(language) ? (['«', '»', '‹', '›'] as const) : chosen
    for (const tree of [manuscript, ...(manuscript.data.manuscript.notes ?? [])]) {
      for (const line of inlineRuns(tree)) setMarks(line, used)
    }
    return manuscript
  }
}

/** A stretch of inline content: its text nodes, and a stand-in for what is not prose. */
type Run = (Text | string)[]

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

function inlineRuns(tree: Manuscript | Manuscript['children'][number]): Run[] {
  const runs: Run[] = []
  let run: Run = []
  const close = () => {
    if (run.some((part) => typeof part !== 'string')) runs.push(run)
    run = []
  }
  visit(tree, (node) => {
    if (node.type === 'text') run.push(node.data?.generated ? node.value : node)
    else if (node.type === 'break') run.push(' ')
    else if (node.type === 'inlineCode' || node.type === 'inlineMath' || node.type === 'raw') run.push('x')
    else if (node.type === 'citation' || node.type === 'citationLink') run.push('')
    else if (!inlineParents.has(node.type) && node.type !== 'footnoteReference') close()
  })
  close()
  return runs
}

function setMarks(run: Run, [open, close, openSingle, closeSingle]: Marks): void {
  let before = ''
  let singlesOpen = 0
  for (const [index, part] of run.entries()) {
    if (typeof part === 'string') {
      before = part.at(-1) ?? before
      continue
    }
    const after = run[index + 1]
    part.value = smart(part.value, before, (typeof after === 'string' ? after[0] : after?.value[0]) ?? '')
    before = part.value.at(-1) ?? before
  }

  function smart(text: string, first: string, last: string): string {
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
      else if (char === "'") result += single(previous, dashed.slice(index + 1, index + 4) || last)
      else result += char
    }
    return result
  }

  /** U+2019 is the apostrophe in every language; the closing mark differs. */
  function single(previous: string, following: string): string {
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
