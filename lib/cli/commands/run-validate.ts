import path from 'node:path'
import { groupByFile, HostError, type Reported, validateFile } from '../../index.ts'
import { type ExitCode, UsageError, worst } from '../command.ts'
import { judgeFindings, renderFindings, warningsAllowed } from '../findings.ts'
import type { Given } from '../given.ts'
import { nodeHost } from '../host.ts'
import type { Terminal } from '../terminal.ts'
import { complainOfFile } from '../trouble.ts'

/** Checks each file and reports on all of them together. */
export async function runValidate(given: Given, terminal: Terminal): Promise<ExitCode> {
  const allowed = warningsAllowed(given.value('max-warnings'))
  if (given.positionals.length === 0) {
    throw new UsageError('Unexpected absence of a file, expected the path of a JATS file')
  }
  const results: Reported[] = []
  const codes: ExitCode[] = []
  for (const name of given.positionals) {
    const file = path.resolve(terminal.folder, name)
    try {
      results.push(await validateFile(await nodeHost(file), file))
    } catch (error) {
      if (!(error instanceof HostError)) throw error
      codes.push(complainOfFile(error, terminal))
    }
  }
  const files = groupByFile(results, terminal.folder)
  terminal.out.write(renderFindings(files, given, terminal))
  return worst([...codes, judgeFindings(files, allowed, terminal)])
}
