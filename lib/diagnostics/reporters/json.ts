import type { VFileMessage } from 'vfile-message'
import { severityOf } from '../report.ts'
import type { Severity } from '../rule-entry.ts'
import { type ReportedFile, ruleIdOf, type Span, spanOf } from './reported-file.ts'

/** One message as JSON. */
export interface MessageJson extends Span {
  /** `kind/rule`. */
  ruleId: string
  severity: Severity
  message: string
  /** The text that is wrong, as it stands in the source. */
  actual: string | null
  /** What may stand instead: exactly one can be applied by machine, several are suggestions. */
  expected: string[]
  note: string | null
  url: string | null
}

/** One message with the file that it points at. */
export interface FindingJson extends MessageJson {
  file: string
}

/** The messages of one file as JSON. */
export interface FileJson {
  file: string
  messages: MessageJson[]
}

/**
 * Reports for machines: an array with one object a file.
 *
 * @returns JSON text that ends in a line end
 */
export function reportJson(files: readonly ReportedFile[]): string {
  const list: FileJson[] = files.map(({ shownPath, messages, source }) => ({
    file: shownPath,
    messages: messages.map((message) => toMessageJson(message, source)),
  }))
  return `${JSON.stringify(list, undefined, 2)}\n`
}

/**
 * A message as JSON.
 *
 * @param source the text of the file that it points into, for offsets that it does not carry
 */
export function toMessageJson(message: VFileMessage, source?: string): MessageJson {
  return {
    ruleId: ruleIdOf(message),
    severity: severityOf(message),
    message: message.reason,
    ...spanOf(message, source),
    actual: message.actual ?? null,
    expected: message.expected ?? [],
    note: message.note ?? null,
    url: message.url ?? null,
  }
}
