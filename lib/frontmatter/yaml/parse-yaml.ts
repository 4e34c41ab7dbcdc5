import { Composer, type CST, type Document, Parser, visit, type YAMLError } from 'yaml'
import { type Speak, silent } from '../speak.ts'
import { Locator } from './locate.ts'
import type { LocatedEntry, LocatedMap, SourceText, Span } from './located.ts'
import { partRunOn } from './part-run-on.ts'
import { realign } from './realign.ts'
import { relocate } from './relocate.ts'
import { salvage } from './salvage.ts'
import { explain } from './syntax-fault.ts'
import { type Widened, widenTabs } from './widen-tabs.ts'

const deepest = 64
const longest = 1_000_000
const mostFaults = 20

/**
 * Parses YAML 1.2 (core schema) into values that know their places. After a syntax error the rest is used: each
 * top-level key is then read by itself, so that one open quotation mark does not swallow what follows.
 *
 * @param source the file that holds the YAML
 * @param start offset of the YAML in it
 * @param end its end
 * @param speak takes `frontmatter/yaml-syntax`, `tab-indentation`, `limit` and `unexpected-type`
 * @returns the top-level mapping; empty where there is none
 */
export function parseYaml(source: SourceText, start: number, end: number, speak: Speak): LocatedMap {
  const whole: Span = { source, start, end }
  const empty: LocatedMap = { kind: 'map', span: whole, entries: [] }
  if (end - start > longest) {
    speak(
      'frontmatter/limit',
      { ...whole, end: start },
      {
        reason: `Unexpected front matter of more than ${longest.toLocaleString('en')} characters`,
        note: 'It is not read. Is the line with three hyphens that ends it missing?',
      },
    )
    return empty
  }
  const text = withoutMarkup(withoutTabs(source, start, end, speak))
  const mended = widened(withoutMarkup(source.text.slice(start, end))) ?? aligned(text, source, start, speak)
  if (!mended) return readBlock(text, whole, speak)
  const there: SourceText = {
    ...source,
    text: `${source.text.slice(0, start)}${mended.text}${source.text.slice(end)}`,
  }
  const back = (offset: number): number => start + mended.back(offset - start)
  const speakHere: Speak = Object.assign(
    (rule: Parameters<Speak>[0], span: Span, finding: Parameters<Speak>[2]) =>
      speak(rule, { source, start: back(span.start), end: back(span.end) }, finding),
    { spent: speak.spent, first: speak.first },
  )
  const inner = { source: there, start, end: start + mended.text.length }
  return relocate(readBlock(mended.text, inner, speakHere), source, back)
}

function readBlock(text: string, whole: Span, speak: Speak): LocatedMap {
  const { source, start } = whole
  const empty: LocatedMap = { kind: 'map', span: whole, entries: [] }
  const locator = new Locator(source, speak)
  const document = compose(text)
  if (!document) {
    speak(
      'frontmatter/limit',
      { ...whole, end: start },
      {
        reason: `Unexpected front matter nested deeper than ${deepest} levels`,
        note: 'It is not read.',
      },
    )
    return empty
  }
  const faults = document.errors.filter((error) => error.code !== 'TAB_AS_INDENT')
  const entries =
    faults.length === 0 && !hasUnknownAlias(document, locator)
      ? entriesOf(document, locator, start)
      : piecewise(text, locator, whole)
  for (const warning of document.warnings) sayFault(warning, text, whole, start, speak, 'warning')
  return { ...empty, entries }
}

function compose(text: string): Document.Parsed | undefined {
  const tokens = [...new Parser().parse(text)]
  if (tokens.some((token) => depthOf(token) > deepest)) return undefined
  const composer = new Composer({
    keepSourceTokens: true,
    uniqueKeys: false,
    logLevel: 'silent',
    version: '1.2',
  })
  const [document] = composer.compose(tokens, true, text.length)
  return document
}

/** Measured on the tokens, without recursion: composing is recursive and would take the process down. */
function depthOf(token: CST.Token): number {
  let deepestSeen = 0
  const open: { token: CST.Token; depth: number }[] = [{ token, depth: 0 }]
  for (let next = open.pop(); next; next = open.pop()) {
    const { token: current, depth } = next
    deepestSeen = Math.max(deepestSeen, depth)
    if (current.type === 'document' && current.value) open.push({ token: current.value, depth: depth + 1 })
    if (!('items' in current)) continue
    for (const item of current.items) {
      if (item.key) open.push({ token: item.key, depth: depth + 1 })
      if (item.value) open.push({ token: item.value, depth: depth + 1 })
    }
  }
  return deepestSeen
}

/** Comments of HTML on lines of their own, `<!-- aas-doi: … -->`, are comments of YAML; every offset stays. */
function withoutMarkup(text: string): string {
  if (!text.includes('<!--')) return text
  const isComment = (line: string) => line.startsWith('<!--') && line.trimEnd().endsWith('-->')
  return text
    .split('\n')
    .map((line) => (isComment(line) ? `#${line.slice(1)}` : line))
    .join('\n')
}

/** Tabs that indent are reported and read as one space each, which keeps every offset. */
function withoutTabs(source: SourceText, start: number, end: number, speak: Speak): string {
  const text = source.text.slice(start, end)
  if (!/^[ ]*\t/m.test(text)) return text
  const faults = compose(text)?.errors.filter((error) => error.code === 'TAB_AS_INDENT') ?? []
  const [first] = faults
  if (!first) return text
  const tabs = /^[ \t]*/.exec(text.slice(first.pos[0]))![0]
  const more = faults.length === 1 ? '' : ` ${faults.length - 1} more lines have tabs.`
  speak(
    'frontmatter/tab-indentation',
    { source, start: start + first.pos[0], end: start + first.pos[0] + tabs.length },
    {
      reason: 'Unexpected tab in the indentation, expected spaces',
      note: `YAML is indented with spaces only. The line is read as if it stood as those beside it do.${more}`,
      actual: tabs,
    },
  )
  return text.replace(/^[ \t]+/gm, (indentation) => ' '.repeat(indentation.length))
}

/** YAML with tabs as wide as the lines beside them tell, where it has no faults then. */
function widened(written: string): Widened | undefined {
  const made = /^[ ]*\t/m.test(written) ? widenTabs(written) : undefined
  return made && compose(made.text)?.errors.length === 0 ? made : undefined
}

/** A text in whose place a better one is read. */
interface Mend {
  text: string
  back(offset: number): number
}

/** YAML with faults that go away where a few lines are written as they are meant; nothing where they do not. */
function aligned(text: string, source: SourceText, base: number, speak: Speak): Mend | undefined {
  const before = compose(text)?.errors.length ?? 0
  if (before === 0) return undefined
  const parted = partRunOn(text)
  const apart = parted && (compose(parted.text)?.errors.length ?? before) < before ? parted : undefined
  const sayMended = (start: number, end: number, reason: string, expected: string): void =>
    speak(
      'frontmatter/yaml-syntax',
      { source, start: base + start, end: base + end },
      {
        reason,
        note: 'The line is read as it is meant.',
        actual: text.slice(start, end),
        expected: [expected],
      },
    )
  for (const { start, end, expected } of apart?.lines.slice(0, mostFaults) ?? [])
    sayMended(start, end, 'Unexpected second key on a line, expected a line of its own', expected)
  const left = apart ? (compose(apart.text)?.errors.length ?? 0) : before
  const mended = left > 0 ? realign(apart?.text ?? text) : undefined
  if (!mended || mended.mended.length === 0 || (compose(mended.text)?.errors.length ?? left) >= left)
    return apart
  const back = (offset: number): number => apart?.back(offset) ?? offset
  // Where tabs are mixed with spaces, how wide they were meant is nobody's slip but that of the tabs.
  const hasTabs = /^ *\t/m.test(source.text.slice(base, base + text.length))
  const told = mended.mended.filter(({ isOfTabs }) => !(hasTabs && isOfTabs))
  for (const { start, end, reason, expected } of told.slice(0, mostFaults))
    sayMended(back(start), back(end), reason, expected)
  return { text: mended.text, back: (offset) => back(mended.back(offset)) }
}

function entriesOf(document: Document.Parsed, locator: Locator, base: number): LocatedEntry[] {
  if (document.contents === null) return []
  const root = locator.locate(document.contents, base, 0)
  if (root.kind === 'map') return root.entries
  if (root.kind === 'scalar' && root.value === null) return []
  locator.speak('frontmatter/unexpected-type', root.span, {
    reason: `Unexpected ${root.kind === 'list' ? 'list' : 'text'}, expected lines of “key: value”`,
    note: 'The front matter gives each part of the metadata its name: “title: …”.',
  })
  return []
}

/** Reads each top-level key by itself. */
function piecewise(text: string, locator: Locator, whole: Span): LocatedEntry[] {
  const entries: LocatedEntry[] = []
  const said = { faults: 0 }
  for (const piece of pieces(text)) {
    const body = text.slice(piece.start, piece.end)
    const base = whole.start + piece.start
    const document = compose(body)
    if (!document) continue
    const faults = document.errors.filter((error) => error.code !== 'TAB_AS_INDENT')
    if (faults.length === 0 && !hasUnknownAlias(document, locator)) {
      entries.push(...entriesOf(document, locator, base))
      continue
    }
    const saved = salvage(body, base, locator.source)
    const quiet = new Locator(locator.source, silent)
    entries.push(...(saved ? [saved.entry] : entriesOf(document, quiet, base)))
    const first = faults[0]
    if (saved && said.faults++ < mostFaults) {
      const isAlias = /^[*&]/.test(saved.actual)
      const fault = first && !isAlias ? explain(first, body).finding : undefined
      locator.speak('frontmatter/yaml-syntax', saved.span, {
        reason:
          fault?.reason ??
          `Unexpected ${saved.actual[0]} at the start of a text, expected a text in quotation marks`,
        note: `${fault?.note ?? 'A text that starts with * or & needs quotation marks in YAML.'} The line is read as the text that it shows.`,
        ...(fault?.severity && { severity: fault.severity }),
        actual: saved.actual,
        expected: [saved.quoted],
      })
    } else if (first && said.faults++ < mostFaults) sayFault(first, body, whole, base, locator.speak)
  }
  return entries
}

/** Stretches of text that each start with a key in the first column. */
function pieces(text: string): { start: number; end: number }[] {
  const starts: number[] = []
  for (const match of text.matchAll(
    /^[^\s#\-[\]{},?:&*!|>%@`'"][^\n:]*:(?=\s|$)|^(["'])[^\n"']*\1[ \t]*:(?=\s|$)/gm,
  )) {
    starts.push(match.index)
  }
  const all = starts[0] === 0 ? starts : [0, ...starts]
  return all.map((start, index) => ({ start, end: all[index + 1] ?? text.length }))
}

function sayFault(
  error: YAMLError,
  text: string,
  whole: Span,
  base: number,
  speak: Speak,
  severity: 'error' | 'warning' = 'error',
): void {
  const { start, end, finding } = explain(error, text)
  const rest = 'What can be read around it is used.'
  speak(
    'frontmatter/yaml-syntax',
    { source: whole.source, start: base + start, end: base + end },
    {
      ...finding,
      note: severity === 'error' ? `${finding.note} ${rest}` : finding.note,
      severity,
    },
  )
}

/** An alias without an anchor is no error of the composer; often it is emphasis at the start of a title. */
function hasUnknownAlias(document: Document.Parsed, locator: Locator): boolean {
  const anchors = new Set<string>()
  let unknown = false
  visit(document, {
    Value: (_, { anchor }) => {
      if (anchor) anchors.add(anchor)
    },
    Alias: (_, { source }) => {
      unknown ||= !anchors.has(source) && !locator.knows(source)
    },
  })
  return unknown
}
