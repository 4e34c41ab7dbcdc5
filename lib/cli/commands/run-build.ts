import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import path from 'node:path'
import {
  type BuildOptions,
  type BuildResult,
  breaksBuild,
  buildManuscript,
  countMessages,
  groupByFile,
  manuscriptName,
  type OutputFormat,
  outputFormats,
  reportPretty,
  type Severity,
  severityOf,
  shownPath,
} from '../../index.ts'
import { type ExitCode, exitCodes, UsageError, worst } from '../command.ts'
import { describeBlind } from '../describe-blind.ts'
import { describeQueries } from '../describe-queries.ts'
import { eachFile } from '../each-file.ts'
import type { Given } from '../given.ts'
import { nodeHost } from '../host.ts'
import { findManuscripts } from '../manuscripts.ts'
import { outputFolder } from '../output-folder.ts'
import { type NewFile, placeFiles, type Unplaced } from '../place-files.ts'
import { showProgress, silent } from '../progress.ts'
import { describeRepairs, describeUnwritten, describeWritten } from '../summary.ts'
import type { Terminal } from '../terminal.ts'
import { complainOfManuscript } from '../trouble.ts'

const endings = { html: '.html', pdf: '.pdf', jats: '.jats.xml' } as const satisfies Record<
  OutputFormat,
  string
>
const reportEnding = '.report.json'

/** Builds each manuscript, puts its outputs in place, and says what was written, repaired and found. */
export async function runBuild(given: Given, terminal: Terminal): Promise<ExitCode> {
  const manuscripts = await findManuscripts(given.positionals, terminal.folder)
  refuseClashes(manuscripts, path.resolve(terminal.folder, given.value('out')!), terminal)
  const folder = await outputFolder(given, terminal)
  if (folder === undefined) return exitCodes.environment
  if (given.flag('mask-own-works') && !given.flag('blind')) {
    throw new UsageError('Unexpected --mask-own-works, expected --blind with it')
  }
  return eachFile(
    manuscripts,
    (manuscript) => {
      if (manuscripts.length > 1 && !given.flag('quiet')) {
        terminal.err.write(`${shownPath(manuscript, terminal.folder)}\n`)
      }
      return buildOne(manuscript, folder, given, terminal)
    },
    (error, manuscript) => complainOfManuscript(error, manuscript, terminal),
  )
}

async function buildOne(
  manuscript: string,
  folder: string,
  given: Given,
  terminal: Terminal,
): Promise<ExitCode> {
  const strict = given.flag('strict')
  const asked = given.values('to')
  const host = await nodeHost(manuscript, given.values('allow'))
  const progress = given.flag('quiet') ? silent : showProgress(terminal.err)
  const result = await buildManuscript(host, manuscript, {
    to: outputFormats.filter((format) => asked.length === 0 || asked.includes(format)),
    repair: !given.flag('no-repair'),
    strict,
    final: given.flag('final'),
    ...(given.flag('blind') && { blind: { maskSelfCitations: given.flag('mask-own-works') } }),
    ...jatsOption(given.value('jats')),
    onProgress: (step, state, detail) => progress.step(step, state, detail),
  }).finally(() => progress.end())
  const files = toFiles(result, outputName(manuscript, result), folder)
  const unplaced = await placeFiles(folder, files)
  show(result, files, unplaced, manuscript, folder, given, terminal)
  return worst([judge(result, strict), unplaced.length > 0 ? exitCodes.environment : exitCodes.fine])
}

/** `archiving-1.2`, one of the option's choices. */
function jatsOption(dtd: string | undefined): Pick<BuildOptions, 'jats'> {
  const [tagSet, version] = (dtd?.split('-') ?? []) as [JatsOptions['tagSet']?, JatsOptions['version']?]
  return tagSet && version ? { jats: { tagSet, version } } : {}
}

type JatsOptions = NonNullable<BuildOptions['jats']>

/** The files of a build that has this result. What an earlier build wrote and this one did not make stays. */
function toFiles({ outputs, pictures, report }: BuildResult, name: string, folder: string): NewFile[] {
  const made = outputFormats.flatMap((format): NewFile[] => {
    const content = outputs[format]
    return content === undefined ? [] : [{ path: path.join(folder, name + endings[format]), content }]
  })
  const content = `${JSON.stringify(report, undefined, 2)}\n`
  const held = pictures.map((one): NewFile => ({ path: path.join(folder, one.path), content: one.bytes }))
  return [...made, ...held, { path: path.join(folder, name + reportEnding), content }]
}

/** Without --strict only what harms the outputs fails a build: `galley lint` is there to judge the text. */
function judge(result: BuildResult, strict: boolean): ExitCode {
  const found = result.file.messages.some((message) =>
    strict ? severityOf(message) !== 'suggestion' : breaksBuild(message),
  )
  return worst([
    found ? exitCodes.findings : exitCodes.fine,
    ...result.failures.map(({ missing }) => (missing ? exitCodes.environment : exitCodes.findings)),
  ])
}

function show(
  result: BuildResult,
  files: readonly NewFile[],
  unplaced: readonly Unplaced[],
  manuscript: string,
  folder: string,
  given: Given,
  { out, err, folder: base }: Terminal,
): void {
  const quiet = given.flag('quiet')
  const severities: Severity[] = ['error']
  if (!quiet) severities.push('warning')
  if (given.flag('verbose')) severities.push('suggestion')
  const grouped = groupByFile([result], base)
  const findings = reportPretty(grouped, {
    colour: out.colour,
    columns: out.columns,
    base,
    show: severities,
    ...(given.flag('verbose') ? {} : { mostPerRule: 12 }),
    summary: false,
  })
  const written = files
    .filter((file) => !unplaced.some((other) => other.path === file.path))
    .map((file) => ({
      shownPath: shownPath(file.path, base),
      bytes: Buffer.byteLength(file.content),
      format: outputFormats.find((format) => file.path.endsWith(endings[format])),
    }))
  const counts = countMessages(grouped, out.colour)
  const said = quiet
    ? [findings]
    : [
        findings,
        describeRepairs(result, out),
        describeBlind(result, out),
        describeWritten(written, result),
        describeQueries(result, out),
        counts && `Found ${counts}`,
      ]
  out.write(
    said
      .filter(Boolean)
      .map((part) => `${part.trimEnd()}\n`)
      .join('\n'),
  )

  const missing = [
    ...result.failures.map(({ output, reason }) => ({
      path: path.join(folder, outputName(manuscript, result) + endings[output]),
      reason,
    })),
    ...unplaced,
  ]
  const unwritten = missing.map((one) => ({
    shownPath: shownPath(one.path, base),
    reason: one.reason,
    // A file of that name that stands there now is an earlier build's: this one did not make it.
    stale: existsSync(one.path),
  }))
  err.write(describeUnwritten(unwritten, err))
}

/** The outputs of two manuscripts must not have one name, and none may overwrite a manuscript. */
function refuseClashes(manuscripts: readonly string[], folder: string, terminal: Terminal): void {
  const sources = new Set(manuscripts)
  const owners = new Map<string, string>()
  for (const manuscript of manuscripts) {
    const name = outputPath(manuscript, folder, '')
    // File systems of macOS and Windows do not tell Paper from paper.
    const other = owners.get(name.toLowerCase())
    if (other) {
      const both = [other, manuscript].map((file) => shownPath(file, terminal.folder)).join(' and ')
      throw new UsageError(
        `Unexpected manuscripts of one name, ${both}, expected different names`,
        'Their outputs would overwrite each other; build them apart, with --out.',
      )
    }
    owners.set(name.toLowerCase(), manuscript)
    for (const ending of [...Object.values(endings), reportEnding]) {
      if (!sources.has(name + ending)) continue
      throw new UsageError(
        `Unexpected folder ${shownPath(folder, terminal.folder)}, expected one where no output overwrites a manuscript`,
      )
    }
  }
}

/** An anonymous copy must not say by its name who wrote it either. */
function outputName(manuscript: string, { blind }: BuildResult): string {
  const stem = manuscriptName(manuscript)
  if (!blind) return stem
  return blind.nameLeaks
    ? `anonymous-${createHash('sha256').update(stem).digest('hex').slice(0, 6)}.blind`
    : `${stem}.blind`
}

function outputPath(manuscript: string, folder: string, ending: string): string {
  return path.join(folder, manuscriptName(manuscript) + ending)
}
