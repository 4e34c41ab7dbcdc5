import path from 'node:path'
import { countMessages, groupByFile, proofManuscript, shownPath } from '../../index.ts'
import { type ExitCode, exitCodes } from '../command.ts'
import { eachFile } from '../each-file.ts'
import type { Given } from '../given.ts'
import { nodeHost } from '../host.ts'
import { findManuscripts } from '../manuscripts.ts'
import { outputFolder } from '../output-folder.ts'
import { placeFiles } from '../place-files.ts'
import type { Terminal } from '../terminal.ts'
import { complain, complainOfManuscript } from '../trouble.ts'

/** Writes the proof page of each manuscript. What it finds is in the page: findings do not fail the command. */
export async function runProof(given: Given, terminal: Terminal): Promise<ExitCode> {
  const manuscripts = await findManuscripts(given.positionals, terminal.folder)
  const folder = await outputFolder(given, terminal)
  if (folder === undefined) return exitCodes.environment
  return eachFile(
    manuscripts,
    (manuscript) => proofOne(manuscript, folder, given, terminal),
    (error, manuscript) => complainOfManuscript(error, manuscript, terminal),
  )
}

async function proofOne(
  manuscript: string,
  folder: string,
  given: Given,
  terminal: Terminal,
): Promise<ExitCode> {
  const host = await nodeHost(manuscript, given.values('allow'))
  const result = await proofManuscript(host, manuscript)
  const name = path.basename(manuscript, path.extname(manuscript))
  const target = path.join(folder, `${name}.proof.html`)
  const [failed] = await placeFiles(folder, [{ path: target, content: result.html }])
  const shown = shownPath(target, terminal.folder)
  if (failed) {
    complain(terminal, `Cannot write ${shown}: ${failed.reason}`)
    return exitCodes.environment
  }
  if (!given.flag('quiet')) {
    const { out, folder: base } = terminal
    const counts = countMessages(groupByFile([result], base), out.colour)
    out.write(`Wrote ${shown}\n${counts && `Found ${counts}`}`)
  }
  return exitCodes.fine
}
