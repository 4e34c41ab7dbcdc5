import path from 'node:path'
import {
  checkManuscript,
  groupByFile,
  HostError,
  lockName,
  type Readiness,
  renderReadiness,
  renderReadinessHtml,
  renderReadinessJson,
  reportPretty,
  shownPath,
  worstState,
} from '../../index.ts'
import { askCrossref } from '../ask-crossref.ts'
import { type ExitCode, exitCodes } from '../command.ts'
import type { Given } from '../given.ts'
import { nodeHost } from '../host.ts'
import { oneManuscript } from '../manuscripts.ts'
import { placeFiles } from '../place-files.ts'
import { profileName } from '../profile-name.ts'
import type { Terminal } from '../terminal.ts'
import { complain, complainOfManuscript } from '../trouble.ts'

/** Holds one manuscript against one profile. The exit code is that of the worst item. */
export async function runCheck(given: Given, terminal: Terminal): Promise<ExitCode> {
  const manuscript = await oneManuscript(given, terminal)
  try {
    const host = await nodeHost(manuscript, given.values('allow'))
    const profile = await profileName(given, host)
    const { readiness, lock, ...result } = await checkManuscript(host, manuscript, profile, {
      ...(given.flag('online') && {
        ask: (url) => askCrossref(url, (line) => terminal.err.write(line)),
        today: new Date().toISOString().slice(0, 10),
      }),
    })
    if (lock !== undefined) await keep(lock, manuscript, terminal)
    if (!readiness) {
      const own = result.file.messages.filter(
        (message) => (message as { ruleKind?: string }).ruleKind === 'profile',
      )
      const files = groupByFile(
        [{ ...result, file: Object.assign(result.file, { messages: own }) }],
        terminal.folder,
      )
      const { colour, columns } = terminal.err
      terminal.err.write(reportPretty(files, { colour, columns, base: terminal.folder }))
      return exitCodes.usage
    }
    terminal.out.write(render(readiness, given, terminal))
    return codeOf(readiness, given.flag('strict'))
  } catch (error) {
    if (!(error instanceof HostError)) throw error
    return complainOfManuscript(error, manuscript, terminal)
  }
}

/** What was looked up stands beside the manuscript; that it cannot be kept is no fault of the check. */
async function keep(lock: string, manuscript: string, terminal: Terminal): Promise<void> {
  const folder = path.dirname(manuscript)
  const target = path.join(folder, lockName)
  const [failed] = await placeFiles(folder, [{ path: target, content: lock }])
  if (failed) complain(terminal, `Cannot write ${shownPath(target, terminal.folder)}: ${failed.reason}`)
}

function render(readiness: Readiness, given: Given, { folder, out }: Terminal): string {
  switch (given.value('format')) {
    case 'json':
      return renderReadinessJson(readiness)
    case 'html':
      return renderReadinessHtml(readiness)
    default:
      return renderReadiness(readiness, { folder, colour: out.colour, verbose: given.flag('verbose') })
  }
}

function codeOf({ items }: Readiness, strict: boolean): ExitCode {
  const worst = worstState(items)
  return worst === 'red' || (strict && worst !== 'green') ? exitCodes.findings : exitCodes.fine
}
