import {
  type Decisions,
  fixManuscript,
  groupByFile,
  HostError,
  lintManuscript,
  type Reported,
  readDecisions,
  withoutKnown,
} from '../../index.ts'
import { applyToManuscript } from '../apply-decisions.ts'
import { askFixes } from '../ask-fixes.ts'
import { askLine } from '../ask-line.ts'
import { knownFindings, writeBaseline } from '../baseline.ts'
import { type ExitCode, UsageError, worst } from '../command.ts'
import { judgeFindings, renderFindings, warningsAllowed } from '../findings.ts'
import { describeChange, writeFixes } from '../fixes.ts'
import type { Given } from '../given.ts'
import { readGiven } from '../given-file.ts'
import { nodeHost } from '../host.ts'
import { findManuscripts } from '../manuscripts.ts'
import type { Terminal } from '../terminal.ts'
import { complainOfManuscript } from '../trouble.ts'

/**
 * Proofreads each manuscript and reports on all of them together.
 *
 * @param ask asks the person at the terminal, where there is one
 */
export async function runLint(given: Given, terminal: Terminal, ask = askLine): Promise<ExitCode> {
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
      const wanted = given.value('fix')
      if (wanted === undefined) {
        results.push(await lintManuscript(host, manuscript, { final }))
        continue
      }
      const fix = wanted === 'all' ? 'all' : 'certain'
      const asks = wanted === 'ask' && !given.flag('dry-run') && terminal.person
      const choose = asks ? { choose: askFixes(terminal, ask) } : {}
      const fixed = await fixManuscript(host, manuscript, { fix, final, ...choose })
      if (given.flag('dry-run')) {
        terminal.out.write(await describeChange(fixed, terminal))
        continue
      }
      codes.push(await writeFixes(fixed, terminal))
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
  terminal.out.write(renderFindings(files, given, terminal))
  return worst([...codes, judgeFindings(files, allowed, terminal)])
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
