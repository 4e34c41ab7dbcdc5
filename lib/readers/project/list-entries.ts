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

const readable = /\.(?:md|markdown|[qr]md|ipynb)$/i

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

/** The listed files as chapters; a name without an ending gets the one that is there, a pattern stands for several. */
export async function toChapters(
  files: readonly ListedFile[],
  list: { path: string; text: string },
  host: Host,
): Promise<Chapter[]> {
  const chapters: Chapter[] = []
  for (const { written, start, end } of files) {
    const named = { ...list, start, end }
    for (const name of await filesOf(written, host))
      chapters.push(readable.test(name) ? { path: name, named } : { path: name, foreign: true, named })
  }
  return chapters
}

/** Other formats in which a chapter can be. */
const foreign = /\.(?:rst|tex|docx)$/i

async function filesOf(written: string, host: Host): Promise<string[]> {
  if (readable.test(written) && !written.includes('*')) return [written]
  if (foreign.test(written)) return [written]
  const folder = path.posix.dirname(written)
  const names = await host.list(folder)
  const base = path.posix.basename(written)
  if (base.includes('*')) {
    const [before = '', after = ''] = base.split('*', 2)
    const found = names.filter(
      (name) =>
        readable.test(name) &&
        name.length >= before.length + after.length &&
        name.startsWith(before) &&
        name.endsWith(after),
    )
    return found.sort().map((name) => path.posix.join(folder, name))
  }
  const found = ['.md', '.ipynb', '.rst', '.tex'].find((ending) => names.includes(base + ending))
  return found ? [written + found] : []
}
