import type { Point, Position } from 'unist'
import type { VFile } from 'vfile'
import { VFileMessage } from 'vfile-message'
import { registry, type StageRuleId } from './registry.ts'
import type { RuleTable, Severity } from './rule-entry.ts'

/** A place in a file other than the manuscript, such as an entry of a `.bib` file. */
export interface ForeignPlace {
  /** Absolute path of that file. */
  path: string
  position?: Position
}

/** What a stage says about the manuscript. */
export interface Finding {
  /** “Unexpected X, expected Y”: what is there and what should be, in the author's words. */
  reason: string
  /** Where, in the manuscript. */
  place?: Position | Point
  /** Where, if it is in another file; wins over `place`. */
  foreign?: ForeignPlace
  /** Overrides the registry's severity. */
  severity?: Severity
  /** The text that is wrong, as it stands in the source. */
  actual?: string
  /** What may stand instead: exactly one can be applied by machine, several are suggestions. */
  expected?: string[]
  /** What to do, and the evidence. */
  note?: string
  /** The other place that makes this one wrong, with what it says. */
  cause?: { reason: string; place?: Position | Point; foreign?: ForeignPlace }
}

/**
 * Adds a message to a file's list. The one way by which stages speak.
 *
 * @param file the manuscript's virtual file
 * @param ruleId an id of the registry
 * @param finding what is wrong, where, and what to do
 * @returns the message, as it stands in `file.messages`
 */
export function report(file: VFile, ruleId: StageRuleId, finding: Finding): VFileMessage {
  const message = toMessage(
    ruleId,
    finding,
    finding.severity ?? (registry as RuleTable)[ruleId]?.severity ?? 'warning',
    file.path,
  )
  file.messages.push(message)
  return message
}

/**
 * Makes a message with galley's fields. Errors are `fatal: true`, warnings `false`, suggestions `undefined`,
 * as unified's own reporters read them.
 */
export function toMessage(
  ruleId: string,
  finding: Finding,
  severity: Severity,
  path: string | undefined,
): VFileMessage {
  const message = withoutStack(
    () =>
      new VFileMessage(finding.reason, {
        place: finding.foreign ? finding.foreign.position : finding.place,
        source: 'galley',
        ruleId: ruleId.replace(/^.*\//, ''),
      }),
  )
  message.fatal = severity === 'error' ? true : severity === 'warning' ? false : undefined
  message.file = finding.foreign?.path ?? path ?? ''
  message.name = `${message.file}:${message.line ?? 1}:${message.column ?? 1}`
  if (finding.actual !== undefined) message.actual = finding.actual
  if (finding.expected !== undefined) message.expected = finding.expected
  if (finding.note !== undefined) message.note = finding.note
  message.url = `https://galley.example/rules#${ruleId.replace('/', '-')}`
  Object.assign(message, { ruleKind: ruleId.replace(/\/.*$/, '') })
  if (finding.cause) {
    message.cause = toMessage(ruleId, finding.cause, 'suggestion', path)
  }
  return message
}

/** A message is an `Error` by its class only; taking its stack costs more than all else about it. */
function withoutStack(make: () => VFileMessage): VFileMessage {
  const limit = Error.stackTraceLimit
  Error.stackTraceLimit = 0
  try {
    return make()
  } finally {
    Error.stackTraceLimit = limit
  }
}

/** The severity that a message carries. */
export function severityOf(message: VFileMessage): Severity {
  return message.fatal === true ? 'error' : message.fatal === false ? 'warning' : 'suggestion'
}

/**
 * Whether a message is an error of the build itself: something that could not be read, resolved, written or
 * proved. What the linter finds wrong in the text is the author's to judge and leaves the outputs whole.
 */
export function breaksBuild(message: VFileMessage & { ruleKind?: string }): boolean {
  return message.fatal === true && `${message.ruleKind}/${message.ruleId}` in registry
}
