/** The entries of a BibTeX or BibLaTeX file, with their places; their fields are still LaTeX. */
import type { bibtexParser } from 'latex-utensils'
import type { Position } from 'unist'
import type { VFile } from 'vfile'
import { location } from 'vfile-location'
import { report } from '../../diagnostics/report.ts'

/** A field: its LaTeX without delimiters, macros and joins resolved, and where it stands. */
export interface BibtexField {
  source: string
  position: Position
}

/** An entry of a `.bib` file. */
export interface BibtexEntry {
  /** Lower case, as in the file. */
  type: string
  key: string
  /** By lower-case name. The first field of a name counts, as in BibTeX. */
  fields: Map<string, BibtexField>
  position: Position
  keyPosition: Position
  typePosition: Position
}

const monthNames = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')

/**
 * Reads a `.bib` file with latex-utensils' BibTeX grammar, entry by entry, so that a faulty entry takes no other
 * one down. That parser was chosen by measure: 7 ms to load and 2–10 ms for a paper's references, every node with
 * its place, and values left as LaTeX (citation-js 0.7 stops at the first fault and has no places;
 * `@retorquere/bibtex-parser` 9 takes 0.4–2 s for twenty entries with long author lists).
 *
 * @param text the file's text
 * @param path its path, for places
 * @param file gets `bibliography/syntax`, `empty-key` and `unknown-macro`
 * @returns entries in order; duplicates still among them
 */
export async function readBibtex(text: string, path: string, file: VFile): Promise<BibtexEntry[]> {
  const { default: grammar } = await import('latex-utensils/out/src/bibtex/bibtex_parser_simple.js')
  const places = location(text)
  const between = (start: number, end: number): Position => ({
    start: places.toPoint(start) ?? { line: 1, column: 1, offset: 0 },
    end: places.toPoint(end) ?? places.toPoint(text.length)!,
  })
  const macros = new Map(monthNames.map((name, index) => [name, String(index + 1)]))
  const entries: BibtexEntry[] = []

  for (const { start, source } of segments(text)) {
    if (/^@\s*comment\b/i.test(source)) continue
    let content: bibtexParser.BibtexAst['content']
    try {
      content = parse(source, (segment) => grammar.parse(segment).content)
    } catch (error) {
      const at = start + (offsetOf(error) ?? 0)
      const [, type = '', key = ''] = /^@\s*(\w*)\s*[{(]?\s*([^\s,{}()=]*)/.exec(source) ?? []
      report(file, 'bibliography/syntax', {
        reason: `Unexpected ${describe(text, at, start + source.length)} in the entry “${key || type}”, expected ${expectation(error)}`,
        foreign: { path, position: between(at, Math.min(at + 1, text.length)) },
        actual: text.slice(at, at + 1),
        note: 'The entry is left out; all others are used. Look for a brace or a comma that is missing before this place.',
        cause: {
          reason: 'The entry begins here',
          foreign: { path, position: between(start, start + type.length + 1) },
        },
      })
      continue
    }
    for (const entry of content) {
      if (isString(entry)) {
        macros.set(
          entry.abbreviation.toLowerCase(),
          resolve(entry.value, () => ''),
        )
        continue
      }
      if (isPreamble(entry)) continue
      const from = start + entry.location.start.offset
      const head = /^@\s*([^\s{(]*)\s*[{(]\s*/.exec(text.slice(from, from + 200)) ?? ['@']
      const key = entry.internalKey ?? ''
      const keyStart = from + head[0].length
      const position = between(from, start + entry.location.end.offset)
      if (key === '') {
        report(file, 'bibliography/empty-key', {
          reason: `Unexpected entry @${entry.entryType} without a key, expected a key after the brace`,
          foreign: { path, position: between(from, keyStart) },
          actual: text.slice(from, keyStart),
          note: 'The entry is left out: without a key nothing can cite it.',
        })
        continue
      }
      const fields = new Map<string, BibtexField>()
      for (const field of entry.content) {
        const place = between(start + field.location.start.offset, start + field.location.end.offset)
        const unknown = (macro: string) => {
          report(file, 'bibliography/unknown-macro', {
            reason: `Unexpected macro “${macro}”, expected a value in braces or the name of a @string`,
            foreign: { path, position: place },
            actual: macro,
            note: `The word itself is used. Define it with @string{${macro} = {…}} or put it in braces.`,
          })
          return macro
        }
        const name = field.name.toLowerCase()
        const value = resolve(field.value, unknown)
        if (!fields.has(name) && value.trim() !== '') fields.set(name, { source: value, position: place })
      }
      entries.push({
        type: entry.entryType.toLowerCase(),
        key,
        fields,
        position,
        keyPosition: between(keyStart, keyStart + key.length),
        typePosition: between(from + 1, from + 1 + entry.entryType.length),
      })
    }
  }
  return entries

  function resolve(value: bibtexParser.FieldValue, unknown: (macro: string) => string): string {
    if (value.kind === 'concat') return value.content.map((part) => resolve(part, unknown)).join('')
    if (value.kind !== 'abbreviation') return value.content
    return macros.get(value.content.toLowerCase()) ?? unknown(value.content)
  }
}

/** Parses one entry; lines that begin with `%` inside of it are taken as comments if it cannot be read otherwise. */
function parse<T>(source: string, grammar: (source: string) => T): T {
  try {
    return grammar(source)
  } catch (error) {
    const uncommented = source.replace(/^[ \t]*%.*$/gm, (line) => ' '.repeat(line.length))
    if (uncommented === source) throw error
    return grammar(uncommented)
  }
}

/**
 * Cuts a file into its entries: each begins at an `@type{` at the start of a line. Where a piece leaves braces open
 * that the next closes, both are one entry (an abstract may quote BibTeX).
 */
function segments(text: string): { start: number; source: string }[] {
  const starts = [...text.matchAll(/^[^\S\n]*@\s*[A-Za-z]+\s*[{(]|(?<=\})[^\S\n]*@[A-Za-z]+\s*\{/gm)].map(
    (match) => match.index + match[0].indexOf('@'),
  )
  const found: { start: number; source: string; open: number }[] = []
  for (const [index, start] of starts.entries()) {
    const source = text.slice(start, starts[index + 1] ?? text.length)
    const open = openBraces(source)
    const last = found.at(-1)
    if (last && last.open > 0 && open < 0) {
      last.source += source
      last.open += open
    } else found.push({ start, source, open })
  }
  return found
}

function openBraces(source: string): number {
  let depth = 0
  for (let at = 0; at < source.length; at++) {
    if (source[at] === '\\') at++
    else if (source[at] === '{') depth++
    else if (source[at] === '}') depth--
  }
  return depth
}

function isString(entry: { entryType?: string }): entry is bibtexParser.StringEntry {
  return entry.entryType === 'string'
}

function isPreamble(entry: { entryType?: string }): entry is bibtexParser.PreambleEntry {
  return entry.entryType === 'preamble'
}

/** Where a Peggy parser stopped; nothing for a stack overflow on absurd nesting. */
function offsetOf(error: unknown): number | undefined {
  const found = (error as { location?: { start?: { offset?: number } } }).location?.start?.offset
  return typeof found === 'number' ? found : undefined
}

function describe(text: string, at: number, end: number): string {
  if (at >= end || at >= text.length) return 'end'
  return `“${text.slice(at, at + 1).replace(/\s/, ' ')}”`
}

function expectation(error: unknown): string {
  const { expected } = error as { expected?: { type: string; text?: string; description?: string }[] | null }
  const wanted = [
    ...new Set((expected ?? []).flatMap((item) => (item.type === 'literal' ? [`“${item.text}”`] : []))),
  ]
  return wanted.length > 0 && wanted.length <= 4
    ? wanted.join(' or ')
    : 'a field, a comma or the closing brace'
}
