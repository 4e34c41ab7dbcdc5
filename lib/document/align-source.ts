import { decodeNamedCharacterReference } from 'decode-named-character-reference'
import { OffsetMapBuilder, sourceOffset } from './offset-map.ts'

/** From offsets in a text node's value to offsets in the manuscript. */
export interface SourceMap {
  /** The source's offset of one side of a range of the value. */
  toSource(offset: number, side: 'start' | 'end'): number
  /** False where value and source could not be matched to the end; offsets are then those of the last match. */
  exact: boolean
}

/** What smart punctuation makes of plain characters: the longest spelling first. */
const typed: Record<string, readonly string[]> = {
  '’': ["'"],
  '‘': ["'"],
  '“': ['"'],
  '”': ['"'],
  '—': ['---', '--'],
  '–': ['--'],
  '…': ['...', '. . .'],
  '\u00a0': [' ', '~'],
}

/** How far a source may run ahead (a list's indentation, a quotation's `>`) before the match is given up. */
const reach = 64

/**
 * Aligns a text node's value with its slice of the source: two pointers, one pass, through escapes, character
 * references, line prefixes, folded YAML lines and smart punctuation.
 *
 * @param value the node's value
 * @param source the whole manuscript
 * @param from offset of the node's start in `source`
 * @param to offset of the node's end in `source`
 */
export function alignSource(value: string, source: string, from: number, to: number): SourceMap {
  if (to - from === value.length && source.startsWith(value, from)) {
    return { toSource: (offset) => from + offset, exact: true }
  }
  const builder = new OffsetMapBuilder()
  let exact = true
  let i = 0
  let j = from
  while (i < value.length && j < to) {
    const run = commonLength(value, i, source, j, to)
    if (run > 0) {
      builder.add(value.slice(i, i + run), j)
      i += run
      j += run
      if (value[i - 1] === '\n') j = skipLinePrefix(source, j, to, value[i])
      continue
    }
    const length = spelled(value, i, source, j, to)
    if (length) {
      builder.add(value.slice(i, i + length.value), j, length.source)
      i += length.value
      j += length.source
      if (value[i - 1] === '\n') j = skipLinePrefix(source, j, to, value[i])
      continue
    }
    const next = resynchronise(value, i, source, j, to)
    if (next === undefined) {
      exact = false
      break
    }
    j = next
  }
  if (i < value.length) exact = false
  const map = builder.map.length > 0 ? builder.map : [{ text: 0, source: from }]
  return { toSource: (offset, side) => Math.min(sourceOffset(map, offset, side), to), exact }
}

/** How many characters are the same, up to the end of the line, where nothing can be an escape or a reference. */
function commonLength(value: string, i: number, source: string, j: number, to: number): number {
  let run = 0
  while (i + run < value.length && j + run < to) {
    const character = value[i + run]!
    if (character !== source[j + run] || character === '&' || character === '\\') break
    run++
    if (character === '\n') break
  }
  return run
}

/** How one character (or a surrogate pair, or what one reference stands for) is spelled at `j`, if it is. */
function spelled(
  value: string,
  i: number,
  source: string,
  j: number,
  to: number,
): { value: number; source: number } | undefined {
  const character = value[i]!
  const there = source[j]!
  if (there === '&') {
    const reference = readReference(source, j, to)
    if (reference && value.startsWith(reference.text, i)) {
      return { value: reference.text.length, source: reference.length }
    }
  }
  if (there === '\\' && j + 1 < to) {
    const escaped = source[j + 1]!
    if (escaped === character && character !== '\\') return { value: 1, source: 2 }
    if (character === '\\' && escaped === '\\') return { value: 1, source: 2 }
    if (character === '\u00a0' && escaped === ' ') return { value: 1, source: 2 }
    if (character === '\n' && escaped === 'n') return { value: 1, source: 2 }
  }
  if (character === '\n' && there === '\r' && source[j + 1] === '\n') return { value: 1, source: 2 }
  if (character === there) return { value: 1, source: 1 }
  if (character === ' ' && (there === '\n' || there === '\r')) {
    return { value: 1, source: skipLinePrefix(source, j, to, value[i + 1]) - j }
  }
  for (const spelling of typed[character] ?? []) {
    if (source.startsWith(spelling, j) && j + spelling.length <= to)
      return { value: 1, source: spelling.length }
  }
  return undefined
}

/** Past white space and quotation markers at the start of a line, up to where `next` stands. */
function skipLinePrefix(source: string, from: number, to: number, next: string | undefined): number {
  let j = from
  while (j < to && source[j] !== next && ' \t>\r\n'.includes(source[j]!)) j++
  return j
}

/** The next offset at which the source spells the value again, within reach. */
function resynchronise(value: string, i: number, source: string, j: number, to: number): number | undefined {
  const last = Math.min(to, j + reach)
  for (let at = j + 1; at < last; at++) if (spelled(value, i, source, at, to)) return at
  return undefined
}

function readReference(source: string, at: number, to: number): { text: string; length: number } | undefined {
  const end = source.indexOf(';', at)
  if (end === -1 || end >= to || end - at > 34) return undefined
  const name = source.slice(at + 1, end)
  const numeric = /^#(?:[xX]([0-9a-fA-F]{1,6})|([0-9]{1,7}))$/.exec(name)
  if (numeric) {
    const code = numeric[1] ? Number.parseInt(numeric[1], 16) : Number.parseInt(numeric[2]!, 10)
    const text = code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd'
    return { text, length: end + 1 - at }
  }
  const text = decodeNamedCharacterReference(name)
  return text === false ? undefined : { text, length: end + 1 - at }
}
