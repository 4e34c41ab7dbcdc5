import path from 'node:path'
import { type Host, HostError } from '../../host.ts'
import type { Chapter } from '../markdown/include/assemble.ts'
import { lists } from './lists.ts'
import { manubotMetadata, numberedFiles } from './numbered.ts'

/** What stands for all numbered files of a folder. */
const numbered = '*.md'

/** The first file of a Manubot project: a template for what stands over the text. */
const frontMatterFile = /^0+\.front-matter\.md$/i

/**
 * The files of a manuscript that is named by its list.
 *
 * @param name of the manuscript, as the user named it
 * @returns nothing where it is the name of a file of text
 * @throws HostError where the list cannot be read, or lists nothing
 */
export async function readProject(host: Host, name: string): Promise<Chapter[] | undefined> {
  const base = path.basename(name)
  if (base === numbered) return numberedFiles(await host.list('.'))
  if (frontMatterFile.test(base)) return readManubot(host, base)
  const reader = Object.hasOwn(lists, base) ? lists[base] : undefined
  if (!reader) return undefined
  const listPath = path.resolve(host.root, base)
  const text = new TextDecoder().decode(await host.read(listPath))
  const chapters = await reader(text, listPath, host)
  if (chapters.every((chapter) => chapter.foreign))
    throw new HostError('unreadable', name, 'It lists no files of Markdown')
  return chapters
}

async function readManubot(host: Host, first: string): Promise<Chapter[] | undefined> {
  const names = await host.list('.')
  const chapters = names.includes(manubotMetadata) ? numberedFiles(names) : []
  return chapters.length > 1 && chapters[0]!.path === first ? chapters : undefined
}

/**
 * Looks whether a folder holds a manuscript in several files.
 *
 * @param host whose root is the folder
 * @returns the name of its list, for `readSource`; a file's own name where the list has but one
 */
export async function findProject(host: Host): Promise<string | undefined> {
  const names = await host.list('.')
  for (const [name, reader] of Object.entries(lists)) {
    if (!names.includes(name)) continue
    const listPath = path.resolve(host.root, name)
    const chapters = await reader(new TextDecoder().decode(await host.read(listPath)), listPath, host)
    if (chapters.length === 1 && !chapters[0]!.foreign) return chapters[0]!.path
    if (chapters.length > 1) return name
  }
  return numberedFiles(names).length > 1 ? numbered : undefined
}

/** Folders that say no more than that a text is in them. */
const plainFolders = /^(?:chapters|content|manuscript|source|src|text)$/i

/** What outputs of a manuscript are called: as its file, or as the folder of its files that has a name of its own. */
export function manuscriptName(manuscript: string): string {
  const base = path.basename(manuscript)
  if (base === numbered || Object.hasOwn(lists, base)) {
    const folder = path.dirname(path.resolve(manuscript))
    const above = path.basename(path.dirname(folder))
    return (plainFolders.test(path.basename(folder)) && above) || path.basename(folder)
  }
  return path.basename(manuscript, path.extname(manuscript))
}
