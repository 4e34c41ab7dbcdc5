import { posix } from 'node:path'
import { isMap, isScalar, isSeq, parseDocument } from 'yaml'

/** A file of a project: where it stands, from the manuscript's folder, and its text. */
interface ProjectFile {
  path: string
  prefix: string
  text: string
}

/** More files than these are not read. */
const most = 12

/**
 * Reads the files that a project's file extends (MyST's guide, “Composing multiple `.yml` files”); what stands in it
 * counts before them. Addresses of the web are not fetched.
 *
 * @param read gives the text of a file that is there
 * @returns nearest first, each once
 */
export async function readExtended(
  file: ProjectFile,
  read: (path: string) => Promise<string | undefined>,
): Promise<ProjectFile[]> {
  const chain = [file]
  // `chain` grows while it is walked.
  for (const { path: from, prefix: before, text: by } of chain) {
    for (const name of extendedBy(by)) {
      const path = posix.join(posix.dirname(from), name)
      if (chain.length >= most || chain.some((one) => one.path === path)) continue
      const text = await read(path)
      const prefix = posix.join(before, posix.dirname(name), '/').replace(/^\.\//, '')
      if (text !== undefined) chain.push({ path, prefix, text })
    }
  }
  return chain.slice(1)
}

function extendedBy(text: string): string[] {
  const { contents } = parseDocument(text)
  const value = isMap(contents) ? contents.get('extends', true) : undefined
  const items = isSeq(value) ? value.items : [value]
  const written = items.map((item) => (isScalar(item) ? String(item.value ?? '') : ''))
  return written.filter((name) => /\.ya?ml$/i.test(name) && !/^(?:[a-z]+:|[/\\])/i.test(name))
}
