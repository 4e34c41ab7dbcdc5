import path from 'node:path'
import { VFile } from 'vfile'
import { pointAt } from '../../diagnostics/points.ts'
import { report } from '../../diagnostics/report.ts'
import { type Host, HostError } from '../../host.ts'
import { decodeText } from '../decode-text.ts'
import { wantedResults } from '../notebook/list-notebooks.ts'
import { readProject } from '../project/read-project.ts'
import { findSiblings } from '../project/siblings.ts'
import { assemble, type Chapter, encodingFinding } from './include/assemble.ts'
import { findIncludes } from './include/find-includes.ts'
import { partFiles } from './include/part-files.ts'
import { readTemplate } from './include/template.ts'
import { findKeptPictures } from './kept-pictures.ts'
import { readQuartoProject } from './quarto-project.ts'

/**
 * Reads a manuscript: one file, with those that it includes, or the files that a project lists.
 *
 * @param name as the user named it: of a Markdown file, of a project's list (`_quarto.yml`, `myst.yml`, `_toc.yml`,
 *   `_bookdown.yml`), or `*.md` in a folder of numbered files; the first of a Manubot project's stands for all
 * @returns the file with its text; a byte order mark stays in it, so that offsets agree with the file. Text of several
 *   files has `data.sourceParts`
 * @throws HostError where there is no such file, or where it holds no text
 */
export async function readSource(host: Host, name: string): Promise<VFile> {
  const project = await readProject(host, name)
  if (project) return readParts(host, name, project)
  const file = await readOne(host, name)
  const own = [...(file.data.sourceParts?.texts.keys() ?? []), path.resolve(host.root, name)]
  file.data.siblings = await findSiblings(host, own)
  return file
}

async function readOne(host: Host, name: string): Promise<VFile> {
  if (/\.ipynb$/i.test(name)) return readParts(host, name, [{ path: path.resolve(host.root, name) }])
  const { text, guessedAt } = decodeText(await host.read(name))
  if (text.includes('\0')) {
    const advice = 'Export it as Markdown first; of a Word file, pandoc can: pandoc -o paper.md paper.docx'
    throw new HostError('unreadable', name, `It is no text: it holds binary data. ${advice}`)
  }
  if (text.trim() === '') {
    const form = 'A manuscript is a Markdown file: front matter between two lines of ---, then the text'
    throw new HostError('unreadable', name, `It is empty. ${form}`)
  }
  if (
    findIncludes(text).length > 0 ||
    wantedResults(text).length > 0 ||
    partFiles(text).length > 0 ||
    readTemplate(text)
  )
    return readParts(host, name, [{ path: path.resolve(host.root, name) }])
  const file = new VFile({ path: name, value: text })
  await keepBeside(host, [path.resolve(host.root, name)], file)
  if (guessedAt !== undefined) {
    const point = pointAt(text, guessedAt)
    report(file, 'reader/encoding', { ...encodingFinding, place: { start: point, end: point } })
  }
  return file
}

async function readParts(host: Host, name: string, chapters: readonly Chapter[]): Promise<VFile> {
  const { text, parts, pictures, findings } = await assemble(host, chapters)
  const file = new VFile({ path: name, value: text, data: { sourceParts: parts } })
  if (pictures.size > 0) file.data.heldPictures = pictures
  await keepBeside(host, [...parts.texts.keys()], file)
  for (const { id, finding } of findings) parts.settled.add(report(file, id, finding))
  return file
}

/** What stands beside the text and counts in it: kept results of chunks, the project's options and variables. */
async function keepBeside(host: Host, paths: readonly string[], file: VFile): Promise<void> {
  const names = paths.map((one) => path.relative(host.root, one))
  const pictures = await findKeptPictures(host, names)
  if (pictures.size > 0) file.data.keptPictures = pictures
  const project = await readQuartoProject(host)
  if (project) file.data.quartoProject = project
}
