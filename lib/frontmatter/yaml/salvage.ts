import { type LocatedEntry, type LocatedScalar, type SourceText, type Span, slice } from './located.ts'
import { readScalar } from './scalar-text.ts'

/** A key whose value is no YAML, read as the text that its line shows. */
export interface Salvaged {
  entry: LocatedEntry
  /** The value as it stands in the source. */
  actual: string
  /** Its place, quotation marks included. */
  span: Span
  /** The value as YAML would have it. */
  quoted: string
}

/**
 * Reads a faulty `key: text` as a person would: `title: Sea level: a study`, `title: *R* for all`, `'it's'`,
 * `"open`. Lists, groups and texts in blocks are left to the parser's own recovery.
 *
 * @param piece one top-level key with all its lines
 * @param base offset of the piece in the file
 * @returns nothing where the value is not plainly a text
 */
export function salvage(piece: string, base: number, source: SourceText): Salvaged | undefined {
  const key = /^([^\n:]+):[ \t]+(?=\S)/.exec(piece)
  if (!key) return undefined
  const start = key[0].length
  const end = start + piece.slice(start).trimEnd().length
  const actual = piece.slice(start, end)
  if (/^[[{|>!&]/.test(actual) || /\n[ \t]*(-[ \t]|#|[\w-]+:([ \t]|$))/m.test(actual)) return undefined
  const read = readScalar(source.text, base + start, base + end, 'plain')
  const value = unquoted({
    kind: 'scalar',
    span: { source, start: base + start, end: base + end },
    value: read.text,
    text: read.text,
    map: read.map,
  })
  return {
    entry: {
      key: key[1]!.trimEnd().replace(/^(["'])(.*)\1$/, '$2'),
      keySpan: { source, start: base, end: base + key[1]!.length },
      value,
    },
    actual,
    span: { source, start: base + start, end: base + end },
    quoted: /['\\\n]/.test(value.text) ? JSON.stringify(value.text) : `'${value.text}'`,
  }
}

/** Without a quotation mark that was opened at the start, and its partner at the end, if there is one. */
function unquoted(node: LocatedScalar): LocatedScalar {
  const mark = node.text[0]
  if (mark !== '"' && mark !== "'") return node
  const { length } = node.text
  return slice(node, 1, length > 1 && node.text.endsWith(mark) ? length - 1 : length)
}
