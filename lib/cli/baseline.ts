import path from 'node:path'
import { type Baseline, makeBaseline, type ReportedFile, readBaseline, shownPath } from '../index.ts'
import { type ExitCode, exitCodes } from './command.ts'
import { readGiven } from './given-file.ts'
import { placeFiles } from './place-files.ts'
import type { Terminal } from './terminal.ts'
import { complain } from './trouble.ts'

/** The findings that a baseline file knows. */
export function knownFindings(name: string, terminal: Terminal): Promise<Baseline> {
  return readGiven('--baseline', name, terminal, readBaseline)
}

/** Writes what is found now as the baseline. */
export async function writeBaseline(
  name: string,
  files: readonly ReportedFile[],
  terminal: Terminal,
): Promise<ExitCode> {
  const target = path.resolve(terminal.folder, name)
  const shown = shownPath(target, terminal.folder)
  const [failed] = await placeFiles(path.dirname(target), [{ path: target, content: makeBaseline(files) }])
  if (failed) {
    complain(terminal, `Cannot write ${shown}: ${failed.reason}`)
    return exitCodes.environment
  }
  const count = files.reduce((sum, { messages }) => sum + messages.length, 0)
  terminal.err.write(`Wrote ${shown}; what is found now, ${count} in all, stays silent with --baseline\n`)
  return exitCodes.fine
}
