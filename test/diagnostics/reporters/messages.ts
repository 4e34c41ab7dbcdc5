import type { Position } from 'unist'
import { VFile } from 'vfile'
import { type Finding, toMessage } from '../../../lib/diagnostics/report.ts'
import { groupByFile, type ReportedFile } from '../../../lib/diagnostics/reporters/reported-file.ts'
import type { Severity } from '../../../lib/diagnostics/rule-entry.ts'

/** A message on the first place where `actual` stands in a source. */
export interface Planted extends Omit<Finding, 'place'> {
  rule: string
  on?: string
}

/** Makes what reporters take from a source text and messages on words of it. */
export function reported(source: string, planted: Planted[], path = '/text/paper.md'): ReportedFile[] {
  const file = new VFile({ path, value: source })
  for (const { rule, on, severity = 'warning', ...finding } of planted) {
    const place = on === undefined ? undefined : placeOf(source, on)
    file.messages.push(toMessage(rule, { ...finding, place }, severity as Severity, path))
  }
  return groupByFile([{ file, sources: new Map([[path, source]]) }], '/text')
}

/** The place of the first occurrence of some text. */
export function placeOf(source: string, text: string): Position {
  const start = source.indexOf(text)
  return { start: point(source, start), end: point(source, start + text.length) }
}

function point(source: string, offset: number) {
  const before = source.slice(0, offset).split(/\r\n|\r|\n/)
  return { line: before.length, column: before.at(-1)!.length + 1, offset }
}
