import { readFile, realpath, stat } from 'node:fs/promises'
import path from 'node:path'
import picocolors from 'picocolors'
import { type FixedFile, type FixedManuscript, shownPath, visible } from '../index.ts'
import { type ExitCode, exitCodes, worst } from './command.ts'
import { makeFolder, type NewFile, placeFiles, Unwritable } from './place-files.ts'
import type { Terminal } from './terminal.ts'
import { complain } from './trouble.ts'

/**
 * Writes a fixed manuscript in the place of the one that was read, each file whole or not at all. Their permissions
 * stay, and a symbolic link stays one. Where someone has changed a file meanwhile, all are left alone.
 */
export async function writeFixes({ files }: FixedManuscript, terminal: Terminal): Promise<ExitCode> {
  const targets: (NewFile & Pick<FixedFile, 'edits'> & { shown: string })[] = []
  for (const file of files) {
    const shown = shownPath(file.path, terminal.folder)
    const target = await realpath(file.path)
    if (!(await readFile(target)).equals(Buffer.from(file.before))) {
      complain(
        terminal,
        `${shown}: It has changed while it was read, and nothing was fixed`,
        'Run galley again.',
      )
      return exitCodes.usage
    }
    const { mode } = await stat(target)
    targets.push({ shown, edits: file.edits, path: target, content: file.after, mode })
  }
  try {
    for (const { path: target } of targets) await makeFolder(path.dirname(target))
  } catch (error) {
    if (!(error instanceof Unwritable)) throw error
    complain(terminal, `${error.message}; nothing was fixed`)
    return exitCodes.environment
  }
  const codes: ExitCode[] = []
  for (const { shown, edits, ...target } of targets) {
    const [failed] = await placeFiles(path.dirname(target.path), [target])
    if (failed) {
      complain(terminal, `Cannot write ${shown}: ${failed.reason}; it is as it was`)
      codes.push(exitCodes.environment)
      continue
    }
    const count = `${edits.length} place${edits.length === 1 ? '' : 's'}`
    terminal.err.write(`Fixed ${count} in ${visible(shown)}\n`)
  }
  return worst(codes)
}

/** What fixes would change, as a unified diff that `patch` takes; empty where they change nothing. */
export async function describeChange({ files }: FixedManuscript, { folder, out }: Terminal): Promise<string> {
  if (files.length === 0) return ''
  const { createTwoFilesPatch, FILE_HEADERS_ONLY } = await import('diff')
  const options = { context: 1, headerOptions: FILE_HEADERS_ONLY }
  const patches = files.map(({ path: name, before, after }) => {
    const shown = shownPath(name, folder)
    return createTwoFilesPatch(shown, shown, before, after, undefined, undefined, options)
  })
  const patch = patches.join('')
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
