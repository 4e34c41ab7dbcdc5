import type { Finding } from '../../../diagnostics/report.ts'

/** What of a file written as a template is no text. Offsets are UTF-16 units of the file. */
export interface Template {
  /** Ranges that are left out, in order. */
  cuts: readonly Range[]
  /** Paragraphs that only a build of Manubot's can fill. */
  unfilled: readonly Range[]
  /** Code that is not understood, and stays as text. */
  unknown: readonly Range[]
}

type Range = readonly [start: number, end: number]
interface Tag {
  kind: 'statement' | 'print'
  code: string
  range: Range
}

/** What begins something, and how it ends. A comment is in two signs, as `{#` begins attributes. */
const closers: Readonly<Record<string, string>> = { '{##': '##}', '{%': '%}', '{{': '}}', '<!--': '-->' }

const authorLoop = /^for\s+\w+\s+in\s+(?:manubot\.)?(?:authors|affiliations|author_info)\b/
/** What Manubot knows when it builds: times, addresses, the commit (its manual, “Template variables”). */
const ofBuild =
  /^(?:manubot\.)?(?:generated_date|date|ci_source|html_url|pdf_url|repo|title|authors|affiliations|author_info|thumbnail|version)/

/**
 * Reads Manubot's templates, which are Jinja's: comments go; conditions about the build do not hold; loops over the
 * authors go, since the metadata name them, with the paragraph that they stand in. Templates within code and HTML
 * comments only show how it is done.
 *
 * @returns nothing where a file is no such template
 */
export function readTemplate(text: string): Template | undefined {
  if (!/\{##|\{%-?\s*for \w+ in (?:manubot\.)?authors/.test(text)) return undefined
  const { tags, comments } = scan(text)
  const { cuts, loops, unknown } = resolve(tags)
  const left = without(
    tags.filter(({ kind }) => kind === 'print'),
    [...comments, ...cuts],
  )
  const ofBuilds = left.filter(({ code }) => ofBuild.test(code))
  const unfilled = merge(paragraphsAround(text, [...loops, ...ofBuilds.map(({ range }) => range)]))
  const strange = [...unknown.map((range) => ({ range })), ...left.map(({ range }) => ({ range }))]
  return {
    cuts: merge([...comments, ...cuts, ...loops, ...unfilled]),
    unfilled,
    unknown: without(strange, unfilled).map(({ range }) => range),
  }
}

/** What is to be said of a template: one message of what is left out, and one of code that stays. */
export function templateFindings(
  { unfilled, unknown }: Template,
  text: string,
): { range: Range; finding: Finding }[] {
  const shown = (length: number) => (range: Range) =>
    shorten(
      text
        .slice(...range)
        .replace(/\s+/g, ' ')
        .trim(),
      length,
    )
  const found: { range: Range; finding: Finding }[] = []
  const [paragraph] = unfilled
  const [code] = unknown
  const others = unknown.length - 1
  if (paragraph) {
    const finding = {
      reason: 'Unexpected template that only a build with Manubot fills, expected text',
      note: `Authors come from the metadata. Left out: “${unfilled.map(shown(160)).join('”, “')}”.`,
    }
    found.push({ range: paragraph, finding })
  }
  if (code) {
    const finding = {
      reason: `Unexpected code of a template, \`${shown(80)(code)}\`, expected text`,
      note: `It stays as it is${others > 0 ? `, as do ${others} others` : ''}. Build with Manubot first, and then its manuscript.md.`,
    }
    found.push({ range: code, finding })
  }
  return found
}

function shorten(text: string, length: number): string {
  return text.length > length ? `${text.slice(0, length - 1)}…` : text
}

function scan(text: string): { tags: Tag[]; comments: Range[] } {
  const tags: Tag[] = []
  const comments: Range[] = []
  const search = /\{##|\{%|\{\{(?!<)|<!--|^[ \t]{0,3}(?:`{3,}|~{3,})/gm
  const endless = new Set<string>()
  for (let match = search.exec(text); match; match = search.exec(text)) {
    const [sign] = match
    const fence = sign.trim()
    const closer = closers[fence] ?? `\n${fence}`
    const at = endless.has(closer) ? -1 : text.indexOf(closer, match.index + sign.length)
    // What nothing ends is text.
    if (at < 0) {
      endless.add(closer)
      continue
    }
    const end = at + closer.length
    search.lastIndex = end
    if (text[match.index - 1] === '`') continue
    const code = text
      .slice(match.index + 2, at)
      .replace(/^[-+]|[-+]$/g, '')
      .trim()
    if (sign === '{##') comments.push([match.index, end])
    else if (sign === '{%') tags.push({ kind: 'statement', code, range: [match.index, end] })
    else if (sign === '{{') tags.push({ kind: 'print', code, range: [match.index, end] })
  }
  return { tags, comments }
}

interface Open {
  kind: 'loop' | 'condition' | 'other'
  from: number
  /** Of a condition: whether the branch that is read now stands; whether one stood before. */
  stands: boolean
  stood: boolean
  /** Where the branch that does not stand began. */
  dropped: number
}

/** Matches the statements; what they leave out are ranges. */
function resolve(tags: readonly Tag[]): { cuts: Range[]; loops: Range[]; unknown: Range[] } {
  const cuts: Range[] = []
  const loops: Range[] = []
  const unknown: Range[] = []
  const open: Open[] = []
  for (const { kind, code, range } of tags) {
    if (kind === 'print') continue
    const [from, end] = range
    const word = /^\w+/.exec(code)?.[0] ?? ''
    const top = open.at(-1)
    if (word === 'for') {
      open.push({
        kind: authorLoop.test(code) ? 'loop' : 'other',
        from,
        stands: true,
        stood: true,
        dropped: end,
      })
      if (!authorLoop.test(code)) unknown.push(range)
    } else if (word === 'if') {
      const stands = holds(code.slice(2))
      open.push({ kind: 'condition', from, stands, stood: stands, dropped: from })
      if (stands) cuts.push(range)
    } else if (word === 'endfor' && top && top.kind !== 'condition') {
      open.pop()
      if (top.kind === 'loop') loops.push([top.from, end])
      else unknown.push(range)
    } else if (top?.kind === 'condition' && /^(?:elif|else|endif)$/.test(word)) {
      // What stood is kept up to here; what did not goes, with its tag.
      cuts.push(top.stands ? range : [top.dropped, end])
      const next: boolean =
        word === 'else' ? !top.stood : word === 'elif' && !top.stood && holds(code.slice(4))
      if (word === 'endif') open.pop()
      else Object.assign(top, { stands: next, stood: top.stood || next, dropped: end })
    } else if (word === 'set' || word === 'endset') cuts.push(range)
    else unknown.push(range)
  }
  for (const left of open) unknown.push([left.from, left.from + 2])
  return { cuts: merge(cuts), loops: merge(loops), unknown }
}

/** Nothing is known of a build: what shall be defined is not. */
function holds(condition: string): boolean {
  return /^\s*(?:not\b|true\b)|\bis not defined\b/i.test(condition) && !/\b(?:and|or)\b/.test(condition)
}

/** The lines around each range up to the next blank ones. */
function paragraphsAround(text: string, ranges: readonly Range[]): Range[] {
  if (ranges.length === 0) return []
  const paragraphs: Range[] = []
  let start = 0
  for (const { 0: blank, index } of text.matchAll(/\n[ \t]*(?=\r?\n|$)/g)) {
    paragraphs.push([start, index])
    start = index + blank.length
  }
  paragraphs.push([start, text.length])
  const found: Range[] = []
  let at = 0
  for (const [from, to] of merge(ranges)) {
    while (paragraphs[at]![1] <= from && at < paragraphs.length - 1) at++
    const first = paragraphs[at]!
    while (paragraphs[at]![1] < to && at < paragraphs.length - 1) at++
    // Blank lines before it stay.
    const lead = /^\s*/.exec(text.slice(first[0], Math.max(from, first[0])))![0].length
    found.push([first[0] + lead, Math.max(to, paragraphs[at]![1])])
  }
  return found
}

/** What begins in none of some ranges. */
function without<T extends { range: Range }>(items: readonly T[], ranges: readonly Range[]): T[] {
  const merged = merge(ranges)
  let at = 0
  return [...items]
    .sort((a, b) => a.range[0] - b.range[0])
    .filter(({ range: [start] }) => {
      while (at < merged.length && merged[at]![1] <= start) at++
      const next = merged[at]
      return !next || start < next[0]
    })
}

/** Ranges in order, those that overlap as one. */
function merge(ranges: readonly Range[]): Range[] {
  const merged: Range[] = []
  for (const [start, end] of [...ranges].sort((a, b) => a[0] - b[0])) {
    const last = merged.at(-1)
    if (last && start <= last[1]) merged[merged.length - 1] = [last[0], Math.max(last[1], end)]
    else merged.push([start, end])
  }
  return merged
}
