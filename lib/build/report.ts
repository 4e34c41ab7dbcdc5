import { createHash } from 'node:crypto'
import path from 'node:path'
import type { Image } from 'mdast'
import { visit } from 'unist-util-visit'
import type { VFile } from 'vfile'
import { authorQueries } from '../diagnostics/author-queries.ts'
import { toMessageJson } from '../diagnostics/reporters/json.ts'
import type { Document, Repair } from '../document/document.ts'
import type { HeldPicture } from '../document/held-pictures.ts'
import type { RecordingHost } from '../host.ts'
import type { BuildResult, OutputFailure, RepairReport, ReportJson } from './build-result.ts'
import { relocateMessages, relocateRepairs } from './relocate.ts'

/** What a build has come to, apart from the document and the messages. */
export interface Made {
  outputs: BuildResult['outputs']
  failures: OutputFailure[]
  reports: ReportJson['outputs']
  versions: Record<string, string>
  /** Of the manuscript after repair. */
  words: number
}

/** Puts together what a build hands back, and the report that stands beside the outputs. */
export function makeReport(document: Document, file: VFile, host: RecordingHost, made: Made): BuildResult {
  relocateMessages(file)
  const sources = sourcesOf(file, host)
  const repairs = relocateRepairs(document.repairs, file)
  const { csl, locale, language } = document.metadata
  const report: ReportJson = {
    galley: process.env.GALLEY_VERSION ?? '',
    manuscript: file.basename ?? '',
    inputs: [...host.files]
      .map(([name, bytes]) => ({ path: relative(host.root, name), sha256: sha256(bytes) }))
      .sort((a, b) => (a.path < b.path ? -1 : 1)),
    versions: { style: csl ?? 'apa', locale: locale ?? language, ...made.versions },
    words: made.words,
    outputs: made.reports,
    repairs: repairs.map(toRepairReport),
    queries: authorQueries(file.messages),
    findings: file.messages.map((message) => ({
      file: relative(host.root, message.file || file.path),
      ...toMessageJson(message, sources.get(message.file || file.path)),
    })),
  }
  return {
    file,
    outputs: made.outputs,
    pictures: made.outputs.jats ? heldPictures(document) : [],
    failures: made.failures,
    repairs,
    report,
    sources,
  }
}

/** The pictures of a document that no file holds, each once. */
function heldPictures(document: Document): HeldPicture[] {
  const found = new Map<string, HeldPicture>()
  for (const tree of [document, ...document.notes])
    visit(tree, 'image', ({ data }: Image) => {
      const { held, path = '', bytes } = data?.asset ?? {}
      if (held && bytes) found.set(path, { path, bytes })
    })
  return [...found.values()]
}

/** Hexadecimal SHA-256 of bytes, or of a text in UTF-8. */
export function sha256(bytes: string | Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

/** Path → text of every file that a message may point at. */
export function sourcesOf(file: VFile, host: RecordingHost): Map<string, string> {
  const sources = new Map<string, string>()
  for (const [name, bytes] of host.files) {
    if (bytes.length < 5_000_000) sources.set(path.resolve(host.root, name), new TextDecoder().decode(bytes))
  }
  const parts = file.data.sourceParts
  if (parts) for (const [name, text] of parts.texts) sources.set(name, text)
  else sources.set(file.path, String(file))
  return sources
}

/** The report names files as the manuscript does, so that it is the same on every machine. */
function relative(root: string, name: string): string {
  return path.relative(root, path.resolve(root, name)).split(path.sep).join('/')
}

function toRepairReport({ position, before, after, rule, evidence }: Repair): RepairReport {
  return { line: position.start.line, before, after, rule, evidence }
}
