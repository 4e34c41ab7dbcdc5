/** Proofreading that changes the manuscript itself. */
import type { VFile } from 'vfile'
import type { VFileMessage } from 'vfile-message'
import { relocateMessages } from '../build/relocate.ts'
import { sourcesOf } from '../build/report.ts'
import type { Reported } from '../diagnostics/reporters.ts'
import { type Host, HostError } from '../host.ts'
import { type Edit, type FixOptions, fixSources } from '../lint/fix.ts'
import { modelOf } from '../lint/model/model-of.ts'
import { protectedTexts } from '../lint/protect.ts'
import { lintFile, lintManuscript } from '../pipeline.ts'
import { readSource } from '../readers/markdown/read-source.ts'
import { EditedHost } from './edited-host.ts'

/** Decides on one fix that is offered, on what was linted. */
export type ChooseFix = (message: VFileMessage, linted: Reported) => boolean | Promise<boolean>

/** Which fixes are made. */
export interface FixManuscriptOptions extends Pick<FixOptions, 'fix'> {
  /** Asked about each fix that is offered, once what is certain is made. */
  choose?: ChooseFix
  /** Whether an open author query is an error. */
  final?: boolean
}

/** A file of the manuscript before and after its fixes. */
export interface FixedFile {
  /** Absolute, or as the user named it. */
  path: string
  /** The text as it was read. */
  before: string
  /** The text to write in its place. Every byte outside of the edits is as it was. */
  after: string
  /** In the order in which they were made; offsets are those of their round. */
  edits: Edit[]
}

/** A manuscript before and after its fixes, and what is left to say of it. */
export interface FixedManuscript extends Reported {
  /** The files that fixes change, in the order of the manuscript. */
  files: FixedFile[]
}

/**
 * Makes the fixes in each Markdown file of a manuscript: the one that is named, those that it includes, those that a
 * project lists. Nothing is written: that is the caller's.
 *
 * @param path of the manuscript, as the user named it
 * @param options which fixes: those that are certain, or also those that a person should have looked at
 * @returns the texts, and what is left to say of them
 * @throws HostError where the manuscript cannot be read, or is not in UTF-8 and would change as a whole
 * @throws Error where a fix has changed a quotation, code, a formula, an address or a citation key: a bug of ours
 */
export async function fixManuscript(
  given: Host,
  path: string,
  { choose, ...options }: FixManuscriptOptions,
): Promise<FixedManuscript> {
  const host = new EditedHost(given)
  let file = await readSource(host, path)
  const encoding = file.messages.find(({ ruleId }) => ruleId === 'encoding')
  if (encoding) {
    throw new HostError(
      'unreadable',
      encoding.file || path,
      'It is not in UTF-8, and nothing was fixed: save it as UTF-8 first',
    )
  }
  const before = fixableTexts(file)
  const { sources, edits } = await fixSources(
    before,
    async (texts) => {
      host.edit(texts)
      file = await readSource(host, path)
      const tree = await lintFile(host, file, options)
      const whole = file.messages.filter((message) => standsInOneFile(message, file))
      relocateMessages(file)
      return { messages: whole, protectedTexts: protectedTexts(modelOf(tree, file)) }
    },
    {
      ...options,
      ...(choose && { choose: (message) => choose(message, { file, sources: sourcesOf(file, host) }) }),
    },
  )
  host.edit(sources)
  const files = [...before].map(([name, text]) => ({
    path: name,
    before: text,
    after: sources.get(name)!,
    edits: edits.filter(({ message }) => message.file === name),
  }))
  const changed = files.filter((one) => one.after !== one.before)
  return { ...(await lintManuscript(host, path, options)), files: changed }
}

/** Path → text of the files that fixes may change; one that is shown as code or as data is not prose. */
function fixableTexts(file: VFile): Map<string, string> {
  const { sourceParts } = file.data
  if (!sourceParts) return new Map([[file.path, String(file)]])
  const shown = new Set(sourceParts.parts.filter(({ isShown }) => isShown).map((part) => part.path))
  const read = sourceParts.parts.map((part) => part.path).filter((name) => !shown.has(name))
  return new Map([...new Set(read)].map((name) => [name, sourceParts.texts.get(name)!]))
}

/** Whether a message's place, in the text that was put together, stands in one stretch of one file. */
function standsInOneFile({ place }: VFileMessage, file: VFile): boolean {
  const { sourceParts } = file.data
  if (!sourceParts) return true
  if (!place || !('start' in place)) return false
  const { offset: start = 0 } = place.start
  const part = sourceParts.at(start)
  return part !== undefined && start >= part.from && (place.end.offset ?? start) <= part.to
}
