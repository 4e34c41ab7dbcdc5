import { readFile, realpath, stat } from 'node:fs/promises'
import path from 'node:path'
import picocolors from 'picocolors'
import { type FixedManuscript, shownPath, visible } from '../index.ts'
import { type ExitCode, exitCodes } from './command.ts'
import { makeFolder, placeFiles, Unwritable } from './place-files.ts'
import type { Terminal } from './terminal.ts'
import { complain } from './trouble.ts'

/**
 * Writes a fixed manuscript in the place of the one that was read, whole or not at all. Its permissions stay, and
 * a symbolic link stays one. A file that someone has changed meanwhile is left alone.
 */
export async function writeFixes(
  fixed: FixedManuscript,
  manuscript: string,
  terminal: Terminal,
): Promise<ExitCode> {
  const shown = shownPath(manuscript, terminal.folder)
  if (fixed.after === fixed.before) return exitCodes.fine
  const target = await realpath(manuscript)
  if (!(await readFile(target)).equals(Buffer.from(fixed.before))) {
    complain(
      terminal,
      `${shown}: It has changed while it was read, and nothing was fixed`,
      'Run galley again.',
    )
    return exitCodes.usage
  }
  const { mode } = await stat(target)
  try {
    await makeFolder(path.dirname(target))
  } catch (error) {
    if (!(error instanceof Unwritable)) throw error
    complain(terminal, `${error.message}; nothing was fixed`)
    return exitCodes.environment
  }
  const [failed] = await placeFiles(path.dirname(target), [{ path: target, content: fixed.after, mode }])
  if (failed) {
    complain(terminal, `Cannot write ${shown}: ${failed.reason}; it is as it was`)
    return exitCodes.environment
  }
  terminal.err.write(
    `Fixed ${fixed.edits.length} place${fixed.edits.length === 1 ? '' : 's'} in ${visible(shown)}\n`,
  )
  return exitCodes.fine
}

/** What fixes would change, as a unified diff that `patch` takes; empty where they change nothing. */
export async function describeChange(fixed: FixedManuscript, { folder, out }: Terminal): Promise<string> {
  if (fixed.after === fixed.before) return ''
  const { createTwoFilesPatch, FILE_HEADERS_ONLY } = await import('diff')
  const shown = shownPath(fixed.file.path, folder)
  const options = { context: 1, headerOptions: FILE_HEADERS_ONLY }
  const patch = createTwoFilesPatch(shown, shown, fixed.before, fixed.after, undefined, undefined, options)
  if (!out.terminal) return patch
  const paint = picocolors.createColors(out.colour)
  const colours: Record<string, (text: string) => string> = {
    '+': paint.green,
    '-': paint.red,
    '@': paint.cyan,
  }
  return patch
    .split('\n')
    .map((line) => (colours[line.charAt(0)] ?? String)(visible(line.replace(/\r$/, ''))))
    .join('\n')
}
