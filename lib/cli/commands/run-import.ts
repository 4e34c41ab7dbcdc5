import { existsSync } from 'node:fs'
import path from 'node:path'
import { importArticle, shownPath } from '../../index.ts'
import { type ExitCode, exitCodes, UsageError } from '../command.ts'
import { eachFile } from '../each-file.ts'
import type { Given } from '../given.ts'
import { nodeHost } from '../host.ts'
import { outputFolder } from '../output-folder.ts'
import { type NewFile, placeFiles } from '../place-files.ts'
import type { Terminal } from '../terminal.ts'
import { complain, complainOfFile } from '../trouble.ts'

/** Turns each article into a manuscript and its bibliography. */
export async function runImport(given: Given, terminal: Terminal): Promise<ExitCode> {
  if (given.positionals.length === 0) {
    throw new UsageError('Unexpected absence of a file, expected the path of an article in JATS')
  }
  const folder = await outputFolder(given, terminal)
  if (folder === undefined) return exitCodes.environment
  const articles = given.positionals.map((name) => path.resolve(terminal.folder, name))
  return eachFile(
    articles,
    (article) => importOne(article, folder, given, terminal),
    (error) => complainOfFile(error, terminal),
  )
}

async function importOne(
  article: string,
  folder: string,
  given: Given,
  terminal: Terminal,
): Promise<ExitCode> {
  const name = path.basename(article).replace(/(?:\.jats)?\.n?xml$/i, '')
  const references = `${name}.references.json`
  const made = await importArticle(await nodeHost(article), article, references)
  const files: NewFile[] = [{ path: path.join(folder, `${name}.md`), content: made.markdown }]
  if (made.bibliography) files.push({ path: path.join(folder, references), content: made.bibliography })
  const there = files.find((file) => existsSync(file.path))
  if (there && !given.flag('force')) {
    const shown = shownPath(there.path, terminal.folder)
    return complain(terminal, `Unexpected ${shown}, expected a new name`, '--force overwrites it.')
  }
  const failed = await placeFiles(folder, files)
  for (const { path: target, reason } of failed) {
    complain(terminal, `Cannot write ${shownPath(target, terminal.folder)}: ${reason}`)
  }
  const written = files.filter((file) => !failed.some((one) => one.path === file.path))
  if (!given.flag('quiet')) {
    if (made.leftOut.length > 0) {
      terminal.err.write(`Left out, since a manuscript has no place for it: ${made.leftOut.join(', ')}\n`)
    }
    for (const file of written) terminal.out.write(`Wrote ${shownPath(file.path, terminal.folder)}\n`)
  }
  return failed.length > 0 ? exitCodes.environment : exitCodes.fine
}
