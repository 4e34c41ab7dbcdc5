/** The entries of a BibTeX or BibLaTeX file, with their places; their fields are still LaTeX. */
import type { bibtexParser } from 'latex-utensils'
import type { Position } from 'unist'
import type { VFile } from 'vfile'
import { location } from 'vfile-location'
import { report } from '../../diagnostics/report.ts'
import { mend, openBraces, type Slip } from './bibtex-recovery.ts'
import { bibtexTypes } from './bibtex-types.ts'
import { withoutReferences } from './without-references.ts'

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

/** An entry with more slips than this is no entry. */
const mostSlips = 20

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
    for (const entry of parse(start, source)) {
      if (isString(entry)) {
        macros.set(
          entry.abbreviation.toLowerCase(),
          resolve(entry.value, () => ''),
        )
        continue
      }
      if (isPreamble(entry)) continue
      const from = start + entry.location.start.offset
      const head = /^@\s*(?:[^\s{(]+\s*)?[{(]\s*/.exec(text.slice(from, from + 200)) ?? ['@']
      const keyStart = from + head[0].length
      const key = text.slice(keyStart, keyStart + (entry.internalKey?.length ?? 0))
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
        if (!fields.has(name) && value.trim() !== '')
          fields.set(name, { source: withoutReferences(value), position: place })
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
  reportBraceless()
  return entries

  function parse(start: number, source: string): bibtexParser.BibtexAst['content'] {
    let readable = source
    for (let mended = 0; ; mended++) {
      try {
        return grammar.parse(readable).content
      } catch (error) {
        const offset = offsetOf(error)
        const next = offset === undefined || mended === mostSlips ? undefined : mend(readable, offset)
        if (!next) {
          reportFault(start, source, offset)
          return []
        }
        if (next.slip) reportSlip(start, next.slip)
        readable = next.source
      }
    }
  }

  function reportSlip(start: number, { offset, length, reason, expected }: Slip): void {
    const at = start + offset
    report(file, 'bibliography/syntax', {
      reason,
      severity: 'warning',
      foreign: { path, position: between(at, at + length) },
      actual: text.slice(at, at + length),
      ...(expected && { expected }),
      note: 'The entry is used as it must be meant; other programs may leave it out.',
    })
  }

  /** An entry that cannot be read, at the place of the fault; one that never ends, at its head. */
  function reportFault(start: number, source: string, offset: number | undefined): void {
    const [head, type = '', key = ''] = /^@\s*(\w*)\s*[{(]?\s*([^\s,{}()=]*)/.exec(source) ?? ['@']
    const entry = between(start, start + head.length)
    const note = 'The entry is left out; all others are used.'
    const at = start + (offset ?? source.length)
    if (source.slice(offset ?? source.length).trim() === '') {
      report(file, 'bibliography/syntax', {
        reason: `Unexpected entry “${key || type}” without its end, expected a brace that closes each one opened`,
        foreign: { path, position: entry },
        actual: head,
        note: `${note} Look for a field whose closing brace or quotation mark is missing.`,
      })
      return
    }
    const found = text.slice(at, at + 1).replace(/\s/, ' ')
    report(file, 'bibliography/syntax', {
      reason: `Unexpected “${found}” in the entry “${key || type}”, expected a field, a comma or the closing brace`,
      foreign: { path, position: between(at, at + 1) },
      actual: found,
      note: `${note} Look for a comma or a brace that is missing before this place.`,
      cause: { reason: 'The entry begins here', foreign: { path, position: entry } },
    })
  }

  /** What begins like an entry but has no brace is plain text to BibTeX: a slip that would pass in silence. */
  function reportBraceless(): void {
    let next = 0
    for (const match of text.matchAll(/^[^\S\n]*@([A-Za-z]+)\b(?!\s*[{(])/gm)) {
      const at = match.index + match[0].indexOf('@')
      while (entries[next] && entries[next]!.position.end.offset! <= at) next++
      const inside = entries[next] !== undefined && entries[next]!.position.start.offset! < at
      if (inside || !bibtexTypes.has(match[1]!.toLowerCase())) continue
      report(file, 'bibliography/syntax', {
        reason: `Unexpected @${match[1]} without a brace, expected “@${match[1]}{key,”`,
        foreign: { path, position: between(at, at + 1 + match[1]!.length) },
        actual: match[0].trim(),
        note: 'Nothing of it is used; all other entries are.',
      })
    }
  }

  function resolve(value: bibtexParser.FieldValue, unknown: (macro: string) => string): string {
    if (value.kind === 'concat') return value.content.map((part) => resolve(part, unknown)).join('')
    if (value.kind !== 'abbreviation') return value.content
    return macros.get(value.content.toLowerCase()) ?? unknown(value.content)
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

/** `@string{a, …}` is read as an entry of that type, not as a macro. */
function isString(entry: object): entry is bibtexParser.StringEntry {
  return 'abbreviation' in entry
}

function isPreamble(entry: { content?: unknown }): entry is bibtexParser.PreambleEntry {
  return !Array.isArray(entry.content)
}

/** Where a Peggy parser stopped; nothing for a stack overflow on absurd nesting. */
function offsetOf(error: unknown): number | undefined {
  const found = (error as { location?: { start?: { offset?: number } } }).location?.start?.offset
  return typeof found === 'number' ? found : undefined
}
