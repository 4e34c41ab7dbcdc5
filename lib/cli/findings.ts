import {
  type ReportedFile,
  reportGithub,
  reportJson,
  reportPretty,
  reportQueries,
  reportSarif,
  severityOf,
} from '../index.ts'
import { type ExitCode, exitCodes, UsageError } from './command.ts'
import type { Given } from './given.ts'
import type { Terminal } from './terminal.ts'
import { version } from './version.ts'

/** Findings as `--format` and `--quiet` ask for them. */
export function renderFindings(files: ReportedFile[], given: Given, { folder, out }: Terminal): string {
  const kept = given.flag('quiet') ? files.map(onlyErrors) : files
  switch (given.value('format')) {
    case 'json':
      return reportJson(kept)
    case 'sarif':
      return reportSarif(kept, { version, base: folder })
    case 'queries':
      return reportQueries(kept)
    case 'github':
      return reportGithub(kept)
    default:
      return reportPretty(kept, { colour: out.colour, columns: out.columns, base: folder, mostPerRule: 500 })
  }
}

function onlyErrors(file: ReportedFile): ReportedFile {
  return { ...file, messages: file.messages.filter((message) => severityOf(message) === 'error') }
}

/**
 * What findings mean for the exit code: an error fails, and more warnings than are allowed, which it says.
 *
 * @param allowed number of warnings
 */
export function judgeFindings(files: readonly ReportedFile[], allowed: number, terminal: Terminal): ExitCode {
  const found = files.flatMap((file) => file.messages.map(severityOf))
  const warnings = found.filter((severity) => severity === 'warning').length
  if (warnings > allowed) {
    terminal.err.write(`galley: Unexpected number of warnings, ${warnings}, expected at most ${allowed}\n`)
  }
  return found.includes('error') || warnings > allowed ? exitCodes.findings : exitCodes.fine
}

/**
 * The value of `--max-warnings`; without one all are allowed.
 *
 * @throws UsageError where it is no number
 */
export function warningsAllowed(value: string | undefined): number {
  if (value === undefined) return Number.POSITIVE_INFINITY
  if (/^\d+$/.test(value)) return Number(value)
  throw new UsageError(`Unexpected value “${value}” of --max-warnings, expected a whole number`)
}
