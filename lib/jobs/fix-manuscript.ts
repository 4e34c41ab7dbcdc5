/** Proofreading that changes the manuscript itself. */
import { VFile } from 'vfile'
import type { VFileMessage } from 'vfile-message'
import { sourcesOf } from '../build/report.ts'
import type { Reported } from '../diagnostics/reporters.ts'
import { type Host, HostError, RecordingHost } from '../host.ts'
import { type Edit, type FixOptions, fixSource } from '../lint/fix.ts'
import { modelOf } from '../lint/model/model-of.ts'
import { protectedTexts } from '../lint/protect.ts'
import { lintFile } from '../pipeline.ts'
import { readSource } from '../readers/markdown/read-source.ts'

/** Decides on one fix that is offered, in the file that the message is on. */
export type ChooseFix = (message: VFileMessage, file: VFile) => boolean | Promise<boolean>

/** Which fixes are made. */
export interface FixManuscriptOptions extends Pick<FixOptions, 'fix'> {
  /** Asked about each fix that is offered, once what is certain is made. */
  choose?: ChooseFix
  /** Whether an open author query is an error. */
  final?: boolean
}

/** A manuscript before and after its fixes. */
export interface FixedManuscript extends Reported {
  /** The text as it was read. */
  before: string
  /** The text to write in its place. Every byte outside of the edits is as it was. */
  after: string
  /** In the order in which they were made; offsets are those of their round. */
  edits: Edit[]
}

/**
 * Makes the fixes in a manuscript's Markdown. Nothing is written: that is the caller's.
 *
 * @param path of the manuscript, as the user named it
 * @param options which fixes: those that are certain, or also those that a person should have looked at
 * @returns the text, and what is left to say of it
 * @throws HostError where the manuscript cannot be read, or is not in UTF-8 and would change as a whole
 * @throws Error where a fix has changed a quotation, code, a formula, an address or a citation key: a bug of ours
 */
export async function fixManuscript(
  given: Host,
  path: string,
  { choose, ...options }: FixManuscriptOptions,
): Promise<FixedManuscript> {
  const host = new RecordingHost(given)
  const original = await readSource(host, path, { whole: false })
  if (original.messages.some(({ ruleId }) => ruleId === 'encoding')) {
    throw new HostError(
      'unreadable',
      path,
      'It is not in UTF-8, and nothing was fixed: save it as UTF-8 first',
    )
  }
  const before = String(original)
  let file = original
  const fixed = await fixSource(
    before,
    async (source) => {
      file = new VFile({ path, value: source })
      const tree = await lintFile(host, file, options)
      return { messages: file.messages, protectedTexts: protectedTexts(modelOf(tree, file)) }
    },
    { ...options, ...(choose && { choose: (message) => choose(message, file) }) },
  )
  return { file, sources: sourcesOf(file, host), before, after: fixed.source, edits: fixed.edits }
}
