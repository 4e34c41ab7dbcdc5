/**
 * The whole pipeline, top to bottom.
 *
 * # Steps
 * - read: Markdown, front matter and bibliography become a manuscript; the source is accounted for
 * - lint: rules over tree, prose and citations
 * - repair: the certain fixes, each recorded
 * - resolve: citations and the reference list
 * - transform: sections, notes, numbers, cross-references; the manuscript becomes a document
 * - write: HTML, JATS, and the PDF from the HTML
 * - prove: each output is read back and held against the document, the JATS against its DTD
 *
 * A build finishes what it can: an output that fails does not take the others down.
 */
import { setImmediate } from 'node:timers/promises'
import { unified } from 'unified'
import type { Node } from 'unist'
import type { VFile } from 'vfile'
import type { BuildOptions, BuildResult, BuildStep } from './build/build-result.ts'
import { Outputs } from './build/outputs.ts'
import { relocateMessages } from './build/relocate.ts'
import { sourcesOf } from './build/report.ts'
import { remarkCitationKeys } from './citations/check-keys.ts'
import { remarkCite } from './citations/resolve.ts'
import type { Reported } from './diagnostics/reporters.ts'
import { type Chain, chain } from './document/chain.ts'
import type { Document, Manuscript } from './document/document.ts'
import { type Host, RecordingHost } from './host.ts'
import { remarkQueries } from './lint/queries.ts'
import { remarkRepair } from './lint/repair.ts'
import { remarkLint } from './lint/run.ts'
import { remarkAccount } from './proof/source.ts'
import { remarkBibliography } from './readers/bibliography/remark-bibliography.ts'
import { remarkFrontMatter } from './readers/markdown/front-matter.ts'
import { readSource } from './readers/markdown/read-source.ts'
import { remarkManuscript } from './readers/markdown/remark-manuscript.ts'
import { remarkCrossReferences } from './transforms/cross-references.ts'
import { remarkDocument } from './transforms/document.ts'
import { remarkEastAsianBreaks } from './transforms/east-asian-breaks.ts'
import { remarkImages } from './transforms/images.ts'
import { remarkNotes } from './transforms/notes.ts'
import { remarkNumbers } from './transforms/numbers.ts'
import { remarkSections } from './transforms/sections.ts'
import { remarkSmartPunctuation } from './transforms/smart-punctuation.ts'
import { remarkTitle } from './transforms/title.ts'

/** What decides how a manuscript becomes a document. */
export interface ReadOptions extends Pick<BuildOptions, 'repair' | 'final' | 'onProgress'> {
  /** Whether punctuation becomes typographic; otherwise it stays as it was typed. */
  smart?: boolean
}

/** Read and lint: the manuscript as the author wrote it, and what is to be said of it. */
export function toManuscript(
  host: Host,
  { final = false, onProgress }: Partial<ReadOptions> = {},
): Chain<Manuscript> {
  return chain(unified().use(remarkManuscript))
    .use(remarkAccount)
    .use(remarkFrontMatter, { host })
    .use(remarkBibliography, { host })
    .use(remarkQueries, { final })
    .use(telling('lint', onProgress))
    .use(remarkLint, { host })
}

/** Repair, resolve and transform: the document that writers take. */
export function toDocument(
  host: Host,
  { repair = true, smart = true, final = false, onProgress }: Partial<ReadOptions> = {},
): Chain<Document> {
  return toManuscript(host, { final, onProgress })
    .use(telling('repair', onProgress))
    .use(remarkRepair, { enabled: repair, host })
    .use(telling('resolve', onProgress))
    .use(remarkCite, { host, repair })
    .use(telling('transform', onProgress))
    .use(remarkTitle)
    .use(remarkImages, { host })
    .use(remarkSections)
    .use(remarkNotes)
    .use(remarkNumbers)
    .use(remarkCrossReferences, { host })
    .use(remarkEastAsianBreaks)
    .use(remarkSmartPunctuation, { enabled: smart })
    .use(remarkDocument)
}

/**
 * Builds a manuscript: reads it, writes every output that was asked for, and proves each.
 *
 * @param path of the manuscript, as the user named it
 * @throws HostError where the manuscript itself cannot be read
 */
export async function buildManuscript(
  given: Host,
  path: string,
  options: BuildOptions,
): Promise<BuildResult> {
  const host = new RecordingHost(given)
  // The browser takes longer to start than everything before the PDF takes.
  const outputs = new Outputs(host, options)
  try {
    options.onProgress?.('read', 'start')
    const file = await readSource(host, path)
    const document = await toDocument(host, options).run(file)
    options.onProgress?.('transform', 'done')
    return await outputs.write(document, file)
  } finally {
    await outputs.close()
  }
}

/**
 * Lints a manuscript whose text is at hand.
 *
 * @param file gets the messages
 */
export function lintFile(
  host: Host,
  file: VFile,
  options: Pick<Partial<ReadOptions>, 'final'> = {},
): Promise<Manuscript> {
  return toManuscript(host, options).use(remarkCitationKeys).run(file)
}

/**
 * Reads and lints a manuscript; nothing is repaired and nothing written.
 *
 * @param path of the manuscript, as the user named it
 * @returns the messages, and path → text of every source file that one may point at
 * @throws HostError where the manuscript itself cannot be read
 */
export async function lintManuscript(
  given: Host,
  path: string,
  options: Pick<Partial<ReadOptions>, 'final'> = {},
): Promise<Reported> {
  const host = new RecordingHost(given)
  const file = await readSource(host, path)
  // Notes, numbers and references are made for what they have to say; the tree is no longer needed.
  await toManuscript(host, options)
    .use(remarkCitationKeys)
    .use(remarkSections)
    .use(remarkNotes)
    .use(remarkNumbers)
    .use(remarkCrossReferences, { host })
    .run(file)
  relocateMessages(file)
  return { file, sources: sourcesOf(file, host) }
}

/**
 * A plugin that only says where the build has come to, and lets waiting events in: the browser's answers, a
 * signal to end. A new function each time, because unified runs a plugin once.
 */
function telling(step: BuildStep, onProgress: BuildOptions['onProgress']) {
  return () =>
    async (_tree: Node): Promise<undefined> => {
      onProgress?.(step, 'start')
      await setImmediate()
    }
}
