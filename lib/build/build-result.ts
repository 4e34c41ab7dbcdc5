/** What a build is asked for and what it hands back: the contract between the pipeline and its callers. */
import type { VFile } from 'vfile'
import type { AuthorQuery } from '../diagnostics/author-queries.ts'
import type { FindingJson } from '../diagnostics/reporters/json.ts'
import type { Repair } from '../document/document.ts'
import type { HeldPicture } from '../document/held-pictures.ts'
import type { LeakAudit } from '../submit/audit/audit-leaks.ts'
import type { BlindOptions, MaskedPlace } from '../submit/blind/blind-document.ts'
import type { SelfCitation } from '../submit/blind/self-citations.ts'

/** The formats that a build writes. */
export const outputFormats = ['html', 'pdf', 'jats'] as const
/** A format that a build writes. */
export type OutputFormat = (typeof outputFormats)[number]

/** The steps of a build, in the order in which they begin. */
export type BuildStep =
  | 'read'
  | 'lint'
  | 'repair'
  | 'resolve'
  | 'transform'
  | 'html'
  | 'jats'
  | 'pdf'
  | 'prove'

/** How a build is told what to do. */
export interface BuildOptions {
  /** Formats to write. */
  to: readonly OutputFormat[]
  /** Whether the certain fixes are applied. */
  repair: boolean
  /** Whether warnings fail the build as errors do. */
  strict: boolean
  /** Whether an open author query is an error. */
  final?: boolean
  /** Whether the copy for anonymous review is written in place of the manuscript, and how. */
  blind?: BlindOptions
  /** How JATS is written, where it is not as the front matter says. */
  jats?: { version?: '1.2' | '1.3' | '1.4'; tagSet?: 'publishing' | 'archiving' }
  /** Told as each step begins and ends; `detail` is a few words such as “10 pages”. */
  onProgress?(step: BuildStep, state: 'start' | 'done' | 'failed', detail?: string): void
}

/** Why an output is not there. */
export interface OutputFailure {
  output: OutputFormat
  /** In words, with what to do. */
  reason: string
  /** What the machine lacks, where that is the cause. */
  missing?: 'browser'
}

/** What a build made of a manuscript. */
export interface BuildResult {
  /** Holds the messages of all stages. */
  file: VFile
  outputs: { html?: string; pdf?: Uint8Array; jats?: string }
  /** What the JATS names that stands in no file of its own: pictures that notebooks hold. */
  pictures: HeldPicture[]
  failures: OutputFailure[]
  repairs: Repair[]
  report: ReportJson
  /** Path → text of every source file that a message may point at. */
  sources: Map<string, string>
  /** Of an anonymous copy. */
  blind?: BlindReport
}

/** What was done for an anonymous copy, and what was found in its finished files. */
export interface BlindReport extends LeakAudit {
  masked: MaskedPlace[]
  selfCitations: SelfCitation[]
  /** Whether the manuscript's own file name tells who wrote it. */
  nameLeaks: boolean
}

/** What `out/<name>.report.json` holds. */
export interface ReportJson {
  /** Version of galley. */
  galley: string
  /** The manuscript's file name. */
  manuscript: string
  /** Every file that was read, by its path relative to the manuscript's folder. */
  inputs: { path: string; sha256: string }[]
  /** What else decides the bytes: `browser`, `style`, `locale`, `fonts`. */
  versions: Record<string, string>
  /** Words of the manuscript after repair, notes and front matter included. */
  words: number
  outputs: Partial<Record<OutputFormat, OutputReport>>
  repairs: RepairReport[]
  /** Open questions to the author. */
  queries: AuthorQuery[]
  findings: FindingJson[]
}

/** What the proof found in one output. */
export interface OutputReport {
  bytes: number
  sha256: string
  /** Words read back from the finished bytes, those that galley generated left out. */
  words: number
  pages?: number
  /** Counts of words by which output and manuscript differ; all zero in a proven output. */
  missing: number
  repeated: number
  moved: number
  unexplained: number
}

/** A correction, as the report lists it. */
export interface RepairReport {
  /** From 1. */
  line: number
  before: string
  after: string
  /** `kind/rule`. */
  rule: string
  evidence: string
}
