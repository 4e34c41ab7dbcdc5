import { readFile, realpath } from 'node:fs/promises'
import path from 'node:path'
import { applyDecisions, type Decision, type Decisions, shownPath, visible } from '../index.ts'
import { type ExitCode, exitCodes, UsageError } from './command.ts'
import { placeFiles } from './place-files.ts'
import type { Terminal } from './terminal.ts'
import { complain } from './trouble.ts'

/**
 * Puts the accepted corrections of a proof page into the manuscript, and says what it did not put in, and why.
 *
 * @returns `findings` where a correction could not be made
 * @throws UsageError where the decisions are on another manuscript
 */
export async function applyToManuscript(
  given: string,
  decisions: Decisions,
  terminal: Terminal,
): Promise<ExitCode> {
  const shown = shownPath(given, terminal.folder)
  if (decisions.manuscript !== path.basename(given)) {
    throw new UsageError(`Unexpected decisions on ${decisions.manuscript}, expected decisions on ${shown}`)
  }
  // A link stays a link; what it leads to is changed. One that is not there is said when it is linted.
  const manuscript = await realpath(given).catch(() => undefined)
  if (manuscript === undefined) return exitCodes.fine
  const bytes = await readFile(manuscript)
  const hasMark = bytes.subarray(0, 3).equals(Buffer.from([0xef, 0xbb, 0xbf]))
  const text = bytes.subarray(hasMark ? 3 : 0).toString('utf8')
  if (!Buffer.from(text).equals(bytes.subarray(hasMark ? 3 : 0))) {
    throw new UsageError(`Unexpected bytes in ${shown}, expected UTF-8`, 'Nothing was changed.')
  }
  const { source, applied, rejected, commented, conflicts } = applyDecisions(text, decisions)
  if (source !== text) {
    const content = (hasMark ? '\uFEFF' : '') + source
    const [failed] = await placeFiles(path.dirname(manuscript), [{ path: manuscript, content }])
    if (failed) {
      complain(terminal, `Cannot write ${shown}: ${failed.reason}`)
      return exitCodes.environment
    }
  }
  const lines = [
    `Made ${applied.length} of ${applied.length + conflicts.length} accepted corrections in ${shown}; ${rejected.length} rejected`,
    ...conflicts.map(({ decision, reason }) => `  not made  ${describe(decision)}: ${reason}`),
    ...commented.map((decision) => `  comment   ${describe(decision)}: ${decision.comment}`),
  ]
  terminal.err.write(lines.map((line) => `${visible(line.replace(/\s+/g, ' '))}\n`).join(''))
  return conflicts.length > 0 ? exitCodes.findings : exitCodes.fine
}

function describe({ line, reason }: Decision): string {
  return line === undefined ? reason : `line ${line}, ${reason}`
}
