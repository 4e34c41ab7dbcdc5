import { isMap, parseDocument } from 'yaml'
import { listedFiles, toChapters } from './list-entries.ts'
import type { ProjectReader } from './project-reader.ts'

/** MyST's `project.toc` (its guide, “Table of Contents”). */
export const readMyst: ProjectReader = async (text, path, host) => {
  const { contents } = parseDocument(text)
  if (!isMap(contents)) return []
  const toc = contents.getIn(['project', 'toc'], true) ?? contents.get('toc', true)
  return toChapters(listedFiles(toc, ['file', 'pattern'], ['children']), { path, text }, host)
}
