import { readdir, stat } from 'node:fs/promises'
import path from 'node:path'
import { findProject, mainFile, nearest, shownPath, textFiles } from '../index.ts'
import { UsageError } from './command.ts'
import type { Given } from './given.ts'
import { nodeHost } from './host.ts'
import type { Terminal } from './terminal.ts'

/**
 * The manuscripts that the user means: files as named, with or without `.md`, also those of `manuscript/` by
 * their name alone; a folder stands for the manuscript in it, or in its only folder of texts; nothing at all for the one in `manuscript/`.
 *
 * @param names as the user gave them
 * @param folder absolute path of where the user stands
 * @returns absolute paths, each once. A named file that is not there is returned too: that it cannot be read is
 *   a matter of that manuscript alone.
 * @throws UsageError where it is not clear which manuscript is meant
 */
export async function findManuscripts(names: readonly string[], folder: string): Promise<string[]> {
  const found =
    names.length === 0
      ? [await onlyManuscript(path.join(folder, 'manuscript'), folder)]
      : await Promise.all(names.map((name) => findManuscript(name, folder)))
  return [...new Set(found)]
}

/**
 * The one manuscript of a command that takes no more.
 *
 * @throws UsageError where several are meant, or none
 */
export async function oneManuscript(given: Given, { folder }: Pick<Terminal, 'folder'>): Promise<string> {
  const [manuscript, ...others] = await findManuscripts(given.positionals, folder)
  if (manuscript !== undefined && others.length === 0) return manuscript
  throw new UsageError(`Unexpected number of manuscripts, ${others.length + 1}, expected one`)
}

/** Names near one that is not there, as the user would write them. */
export async function nearbyManuscripts(file: string, folder: string): Promise<string[]> {
  const siblings = await manuscriptsIn(path.dirname(file))
  return nearest(path.basename(file), siblings).map((name) =>
    shownPath(path.join(path.dirname(file), name), folder),
  )
}

async function findManuscript(name: string, folder: string): Promise<string> {
  const named = path.resolve(folder, name)
  const inside = path.resolve(folder, 'manuscript', name)
  for (const candidate of [named, `${named}.md`, inside, `${inside}.md`]) {
    const kind = await kindOf(candidate)
    if (kind === 'file') return candidate
    if (kind === 'folder') return onlyManuscript(candidate, folder)
  }
  return named
}

async function onlyManuscript(within: string, folder: string): Promise<string> {
  const project = await findProject(await nodeHost(path.join(within, 'any')))
  if (project) return path.resolve(within, project)
  const names = await manuscriptsIn(within)
  const shown = shownPath(within, folder) || '.'
  const main = mainFile(names)
  if (main) return path.join(within, main)
  // A Manubot project has its text in a folder of its own.
  const content = path.join(within, 'content')
  if (await kindOf(path.join(content, 'metadata.yaml'))) return onlyManuscript(content, folder)
  if (names.length === 0) {
    const inner = await textFolder(within)
    if (inner) return onlyManuscript(inner, folder)
    const note = 'Name a manuscript, as in galley build paper.md, or run galley where manuscript/ is.'
    throw new UsageError(`Unexpected absence of a Markdown file in ${shown}/, expected a manuscript`, note)
  }
  const note = `Name the ones that you mean: ${names.map((name) => `${shown}/${name}`).join(' ')}`
  throw new UsageError(`Unexpected number of manuscripts in ${shown}/, ${names.length}, expected one`, note)
}

/** Where repositories of papers and theses keep their text. */
const textFolders = ['manuscript', 'paper', 'source', 'chapters', 'content', 'thesis', 'text', 'src']

/** The only one of these folders that is there and holds a text. */
async function textFolder(within: string): Promise<string | undefined> {
  const folders = textFolders.map((name) => path.join(within, name))
  const counts = await Promise.all(folders.map(async (inner) => (await manuscriptsIn(inner)).length))
  const [only, ...others] = folders.filter((_, index) => counts[index]! > 0)
  return others.length === 0 ? only : undefined
}

async function manuscriptsIn(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch(() => [])
  return textFiles(names).sort()
}

async function kindOf(file: string): Promise<'file' | 'folder' | undefined> {
  const found = await stat(file).catch(() => undefined)
  // What is neither, such as a pipe, is refused with its reason when it is read.
  return found?.isDirectory() ? 'folder' : found ? 'file' : undefined
}
