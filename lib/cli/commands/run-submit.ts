import path from 'node:path'
import {
  groupByFile,
  HostError,
  type PackageResult,
  packageManuscript,
  renderReadiness,
  renderReadinessHtml,
  reportPretty,
  type Severity,
  shownPath,
  visible,
} from '../../index.ts'
import { type ExitCode, exitCodes } from '../command.ts'
import { describeBlind } from '../describe-blind.ts'
import type { Given } from '../given.ts'
import { nodeHost } from '../host.ts'
import { oneManuscript } from '../manuscripts.ts'
import { makeFolder, type NewFile, placeFiles, Unwritable } from '../place-files.ts'
import { profileName } from '../profile-name.ts'
import type { Terminal } from '../terminal.ts'
import { complain, complainOfManuscript } from '../trouble.ts'

/** Makes the package of one manuscript for one journal. Either all of it is written or nothing. */
export async function runSubmit(given: Given, terminal: Terminal): Promise<ExitCode> {
  const manuscript = await oneManuscript(given, terminal)
  const folder = path.resolve(terminal.folder, given.value('out')!)
  try {
    const host = await nodeHost(manuscript, given.values('allow'))
    const profile = await profileName(given, host)
    const quiet = given.flag('quiet')
    const result = await packageManuscript(host, manuscript, profile, {
      draft: given.flag('draft'),
      ...(given.flag('mask-own-works') && { maskSelfCitations: true }),
    })
    show(result, quiet, terminal)
    if (!result.zip) return stopped(result, terminal)
    await makeFolder(folder)
    const files = toFiles(result, manuscript, folder)
    const [failed] = await placeFiles(folder, files)
    if (failed) {
      complain(terminal, `Cannot write ${shownPath(failed.path, terminal.folder)}: ${failed.reason}`)
      return exitCodes.environment
    }
    if (!quiet) terminal.out.write(describePackage(result, files, terminal))
    const isDraft = result.readiness?.items.some(({ state }) => state === 'red') ?? false
    return isDraft ? exitCodes.findings : exitCodes.fine
  } catch (error) {
    if (error instanceof HostError) return complainOfManuscript(error, manuscript, terminal)
    const isMissing = error instanceof Error && error.name === 'NoBrowserError'
    if (!isMissing && !(error instanceof Unwritable)) throw error
    complain(terminal, error.message, isMissing ? undefined : 'Choose another folder with --out.')
    return exitCodes.environment
  }
}

function toFiles({ zip, beside, readiness }: PackageResult, manuscript: string, folder: string): NewFile[] {
  const stem = path.basename(manuscript, path.extname(manuscript))
  const name = `${stem}-${readiness?.profile.id ?? 'package'}`
  return [
    ...(zip ? [{ path: path.join(folder, `${name}.zip`), content: zip }] : []),
    ...(readiness
      ? [{ path: path.join(folder, `${name}.readiness.html`), content: renderReadinessHtml(readiness) }]
      : []),
    ...beside.map((file) => ({ path: path.join(folder, path.basename(file.name)), content: file.bytes })),
  ]
}

/** The messages of the package, then the report where it stands against the package. */
function show(result: PackageResult, quiet: boolean, { out, folder }: Terminal): void {
  const own = result.file.messages.filter((message) =>
    /^(?:submit|profile|proof|jats|html|pdf)$/.test((message as { ruleKind?: string }).ruleKind ?? ''),
  )
  const file = Object.assign(result.file, { messages: own })
  const severities: Severity[] = quiet ? ['error'] : ['error', 'warning']
  const { colour, columns } = out
  const options = { colour, columns, base: folder, show: severities, mostPerRule: 12, summary: false }
  out.write(reportPretty(groupByFile([{ ...result, file }], folder), options))
  if (result.readiness && result.stoppedBy.includes('red items'))
    out.write(renderReadiness(result.readiness, { folder, colour }))
}

const reasons: Readonly<Record<PackageResult['stoppedBy'][number], string>> = {
  profile: 'the profile cannot be used',
  'red items': 'items of the report are red; --draft makes it all the same',
  leaks: 'a file that must be anonymous names the authors',
  faults: 'it has faults',
}

function stopped({ stoppedBy }: PackageResult, terminal: Terminal): ExitCode {
  complain(terminal, `No package was written: ${stoppedBy.map((one) => reasons[one]).join('; ')}`)
  return stoppedBy.includes('profile') ? exitCodes.usage : exitCodes.findings
}

function describePackage(
  result: PackageResult,
  written: readonly NewFile[],
  { out, folder }: Terminal,
): string {
  const width = Math.max(...result.files.map(({ name }) => name.length))
  const inside = result.files.map(
    ({ name, role, bytes }) =>
      `  ${visible(name).padEnd(width)}  ${role.replaceAll('-', ' ')}, ${Math.ceil(bytes.length / 1000)} kB\n`,
  )
  const questions = result.file.messages.filter(({ ruleId }) => ruleId === 'open-point')
  const asked = questions.map(({ reason }) => `  ${visible(reason)}\n`)
  const open = result.readiness?.items.filter(({ state }) => state !== 'green') ?? []
  const parts = [
    describeBlind(result, out),
    `Packed\n${inside.join('')}`,
    asked.length > 0 ? `Asks the author\n${asked.join('')}` : '',
    open.length > 0
      ? `Open in the report\n${open.map(({ state, title, evidence }) => `  ${state.padEnd(6)}  ${visible(`${title}: ${evidence}`)}\n`).join('')}`
      : '',
    `Wrote\n${written.map((file) => `  ${visible(shownPath(file.path, folder))}\n`).join('')}`,
  ]
  return parts.filter(Boolean).join('\n')
}
