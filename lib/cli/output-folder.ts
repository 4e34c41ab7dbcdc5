import path from 'node:path'
import type { Given } from './given.ts'
import { makeFolder, Unwritable } from './place-files.ts'
import type { Terminal } from './terminal.ts'
import { complain } from './trouble.ts'

/**
 * The folder that `--out` names, made where it is not there.
 *
 * @returns its absolute path; nothing where it cannot be made, which the user has then been told
 */
export async function outputFolder(given: Given, terminal: Terminal): Promise<string | undefined> {
  const folder = path.resolve(terminal.folder, given.value('out')!)
  try {
    await makeFolder(folder)
    return folder
  } catch (error) {
    if (!(error instanceof Unwritable)) throw error
    complain(terminal, error.message, 'Choose another folder with --out.')
    return undefined
  }
}
