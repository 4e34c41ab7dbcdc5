import path from 'node:path'
import { isMap, isScalar, isSeq, type Node } from 'yaml'
import type { Host } from '../../host.ts'
import type { Chapter } from '../markdown/include/assemble.ts'

/** A file that a list in YAML names, with its place in the list. */
export interface ListedFile {
  written: string
  start: number
  end: number
}

const markdown = /\.(?:md|markdown|[qr]md)$/i

/**
 * Gathers the files that a list in YAML names, depth first.
 *
 * @param fileKeys under which an entry has its file; a plain string is a file too
 * @param listKeys under which an entry has further entries
 */
export function listedFiles(
  node: unknown,
  fileKeys: readonly string[],
  listKeys: readonly string[],
  depth = 0,
): ListedFile[] {
  if (depth > 20) return []
  if (isScalar(node) && typeof node.value === 'string') {
    const [start, end] = node.range ?? [0, 0]
    return [{ written: node.value, start, end }]
  }
  if (isSeq(node)) return node.items.flatMap((item) => listedFiles(item, fileKeys, listKeys, depth + 1))
  if (!isMap(node)) return []
  const own = fileKeys.flatMap((key) => listedFiles(node.get(key, true), fileKeys, listKeys, depth + 1))
  const inner = listKeys.flatMap((key) =>
    listedFiles(node.get(key, true) as Node, fileKeys, listKeys, depth + 1),
  )
  return [...own, ...inner]
}

/** The listed files of text as chapters; a name without an ending gets the one that is there. */
export async function toChapters(
  files: readonly ListedFile[],
  list: { path: string; text: string },
  host: Host,
): Promise<Chapter[]> {
  const chapters: Chapter[] = []
  for (const { written, start, end } of files) {
    const name = markdown.test(written) ? written : await withEnding(written, host)
    if (!name) continue
    chapters.push({ path: name, named: { ...list, start, end } })
  }
  return chapters
}

async function withEnding(written: string, host: Host): Promise<string | undefined> {
  if (/\.\w{1,5}$/.test(written)) return undefined
  const names = await host.list(path.posix.dirname(written))
  const base = path.posix.basename(written)
  return names.includes(`${base}.md`) ? `${written}.md` : undefined
}
