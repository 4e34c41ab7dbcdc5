import path from 'node:path'
import type { Point } from 'unist'
import type { VFile } from 'vfile'
import type { VFileMessage } from 'vfile-message'

/** What a run hands to a reporter: a manuscript's messages and the texts that they point into. */
export interface Reported {
  file: VFile
  /** Path → text of every source file that a message may point at. */
  sources: ReadonlyMap<string, string>
}

/** The messages of one source file, as reporters take them. */
export interface ReportedFile {
  /** As the messages have it. */
  path: string
  /** Relative to where the user stands, with forward slashes; as it is, if it lies elsewhere. */
  shownPath: string
  /** In the order of their places. */
  messages: VFileMessage[]
  source?: string
}

/** A place in a source file: lines and columns from 1, offsets from 0, all in UTF-16 units. */
export interface Span {
  line: number
  column: number
  endLine: number
  endColumn: number
  offset: number
  endOffset: number
}

/**
 * Sorts the messages of a run by the file that they point at. Every manuscript has an entry, also a clean one;
 * a message that several manuscripts share, such as one on their bibliography, stands once.
 *
 * @param results what was read, and what was said of it
 * @param base absolute path of the folder that shown paths are relative to
 */
export function groupByFile(results: readonly Reported[], base: string): ReportedFile[] {
  const files = new Map<string, ReportedFile>()
  const seen = new Set<string>()
  for (const { file, sources } of results) {
    entry(files, file.path, base, sources)
    for (const message of file.messages) {
      const at = message.file ?? file.path
      const identity = JSON.stringify([at, message.ruleId, message.reason, spanOf(message)])
      if (seen.has(identity)) continue
      seen.add(identity)
      entry(files, at, base, sources).messages.push(message)
    }
  }
  for (const { messages } of files.values()) messages.sort(byPlace)
  return [...files.values()]
}

/**
 * Where a message points. One without a place points at the start of its file, one with a point at nothing
 * before that point.
 *
 * @param source the file's text, for offsets that the message does not carry
 */
export function spanOf(message: VFileMessage, source?: string): Span {
  const place = message.place
  const start = place && ('start' in place ? place.start : place)
  const end = place && 'end' in place ? place.end : start
  if (!start || !end) return { line: 1, column: 1, endLine: 1, endColumn: 1, offset: 0, endOffset: 0 }
  const offset = start.offset ?? offsetOf(start, source)
  return {
    line: start.line,
    column: start.column,
    endLine: end.line,
    endColumn: end.column,
    offset,
    endOffset: Math.max(offset, end.offset ?? offsetOf(end, source)),
  }
}

/** The whole id of a message's rule: `kind/rule`. */
export function ruleIdOf(message: VFileMessage): string {
  const kind = 'ruleKind' in message ? message.ruleKind : message.source
  return [kind, message.ruleId].filter((part) => typeof part === 'string' && part !== '').join('/')
}

/** A path as a user reads it. */
export function shownPath(file: string, base: string): string {
  const relative = path.isAbsolute(file) ? path.relative(base, file) : file
  const shown = relative.startsWith('..') ? file : relative
  return shown.split(path.sep).join('/')
}

function entry(
  files: Map<string, ReportedFile>,
  at: string,
  base: string,
  sources: ReadonlyMap<string, string>,
): ReportedFile {
  const key = path.resolve(base, at)
  let file = files.get(key)
  if (!file) {
    file = { path: at, shownPath: shownPath(key, base), messages: [] }
    files.set(key, file)
  }
  file.source ??= sources.get(at) ?? sources.get(key)
  return file
}

function byPlace(a: VFileMessage, b: VFileMessage): number {
  return (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0)
}

function offsetOf(point: Point, source = ''): number {
  const lines = /\r\n|\r|\n/g
  for (let line = 1; line < point.line; line++) if (!lines.exec(source)) return source.length
  return Math.min(lines.lastIndex + point.column - 1, source.length)
}
