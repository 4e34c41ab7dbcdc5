import {
  type Decisions,
  fixManuscript,
  groupByFile,
  HostError,
  lintManuscript,
  type Reported,
  type ReportedFile,
  readDecisions,
  reportGithub,
  reportJson,
  reportPretty,
  reportQueries,
  reportSarif,
  severityOf,
  withoutKnown,
} from '../../index.ts'
import { applyToManuscript } from '../apply-decisions.ts'
import { knownFindings, writeBaseline } from '../baseline.ts'
import { type ExitCode, exitCodes, UsageError, worst } from '../command.ts'
import { describeChange, writeFixes } from '../fixes.ts'
import type { Given } from '../given.ts'
import { readGiven } from '../given-file.ts'
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
  if (given.flag('dry-run') && given.value('decisions') !== undefined) {
    throw new UsageError('Unexpected --dry-run with --decisions, expected one of them')
  }
  const results: Reported[] = []
  const codes: ExitCode[] = []
  const manuscripts = await findManuscripts(given.positionals, terminal.folder)
  const decisions = await decisionsFor(manuscripts, given, terminal)
  const baseline = given.value('baseline')
  const isUpdate = given.flag('update-baseline')
  if (isUpdate && baseline === undefined) {
    throw new UsageError('Unexpected --update-baseline alone, expected --baseline FILE with it')
  }
  const known = baseline === undefined || isUpdate ? undefined : await knownFindings(baseline, terminal)
  for (const manuscript of manuscripts) {
    try {
      if (decisions) codes.push(await applyToManuscript(manuscript, decisions, terminal))
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
  const all = groupByFile(results, terminal.folder)
  if (baseline !== undefined && isUpdate)
    return worst([...codes, await writeBaseline(baseline, all, terminal)])
  const files = known ? withoutKnown(all, known) : all
  terminal.out.write(report(files, given, terminal))
  const found = files.flatMap((file) => file.messages.map(severityOf))
  const warnings = found.filter((severity) => severity === 'warning').length
  if (warnings > allowed) {
    terminal.err.write(`galley: Unexpected number of warnings, ${warnings}, expected at most ${allowed}\n`)
  }
  const failed = found.includes('error') || warnings > allowed
  return worst([...codes, failed ? exitCodes.findings : exitCodes.fine])
}

async function decisionsFor(
  manuscripts: readonly string[],
  given: Given,
  terminal: Terminal,
): Promise<Decisions | undefined> {
  const name = given.value('decisions')
  if (name === undefined) return undefined
  if (manuscripts.length > 1) {
    throw new UsageError('Unexpected several manuscripts with --decisions, expected the one that they are on')
  }
  return readGiven('--decisions', name, terminal, readDecisions)
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
