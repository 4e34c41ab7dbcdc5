import {
  fixManuscript,
  groupByFile,
  HostError,
  lintManuscript,
  type Reported,
  type ReportedFile,
  reportGithub,
  reportJson,
  reportPretty,
  reportQueries,
  reportSarif,
  severityOf,
} from '../../index.ts'
import { type ExitCode, exitCodes, UsageError, worst } from '../command.ts'
import { describeChange, writeFixes } from '../fixes.ts'
import type { Given } from '../given.ts'
import { nodeHost } from '../host.ts'
import { findManuscripts } from '../manuscripts.ts'
import type { Terminal } from '../terminal.ts'
import { complainOfManuscript } from '../trouble.ts'
import { version } from '../version.ts'

/** Proofreads each manuscript and reports on all of them together. */
export async function runLint(given: Given, terminal: Terminal): Promise<ExitCode> {
  const allowed = warningsAllowed(given.value('max-warnings'))
  if (given.flag('dry-run') && !given.flag('fix')) {
    throw new UsageError('Unexpected --dry-run, expected --fix with it')
  }
  const results: Reported[] = []
  const codes: ExitCode[] = []
  for (const manuscript of await findManuscripts(given.positionals, terminal.folder)) {
    try {
      const host = await nodeHost(manuscript, given.values('allow'))
      const final = given.flag('final')
      const fix = given.value('fix') as 'certain' | 'all' | undefined
      if (!fix) {
        results.push(await lintManuscript(host, manuscript, { final }))
        continue
      }
      const fixed = await fixManuscript(host, manuscript, { fix, final })
      if (given.flag('dry-run')) {
        terminal.out.write(await describeChange(fixed, terminal))
        continue
      }
      codes.push(await writeFixes(fixed, manuscript, terminal))
      results.push(fixed)
    } catch (error) {
      if (!(error instanceof HostError)) throw error
      codes.push(await complainOfManuscript(error, manuscript, terminal))
    }
  }
  if (given.flag('dry-run')) return worst(codes)
  const files = groupByFile(results, terminal.folder)
  terminal.out.write(report(files, given, terminal))
  const found = files.flatMap((file) => file.messages.map(severityOf))
  const warnings = found.filter((severity) => severity === 'warning').length
  if (warnings > allowed) {
    terminal.err.write(`galley: Unexpected number of warnings, ${warnings}, expected at most ${allowed}\n`)
  }
  const failed = found.includes('error') || warnings > allowed
  return worst([...codes, failed ? exitCodes.findings : exitCodes.fine])
}

function report(files: ReportedFile[], given: Given, { folder, out }: Terminal): string {
  const quiet = given.flag('quiet')
  const kept = quiet ? files.map(onlyErrors) : files
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

function warningsAllowed(value: string | undefined): number {
  if (value === undefined) return Number.POSITIVE_INFINITY
  if (/^\d+$/.test(value)) return Number(value)
  throw new UsageError(`Unexpected value “${value}” of --max-warnings, expected a whole number`)
}
