import { isMap, parseDocument } from 'yaml'
import { listedFiles, toChapters } from './list-entries.ts'
import type { ProjectReader } from './project-reader.ts'

/** Jupyter Book's `_toc.yml` (sphinx-external-toc): a root, then chapters, parts and sections. */
export const readJupyterBook: ProjectReader = async (text, path, host) => {
  const { contents } = parseDocument(text)
  if (!isMap(contents)) return []
  const inner = ['parts', 'chapters', 'sections', 'subtrees', 'entries']
  const files = listedFiles(contents, ['root', 'file', 'glob'], inner)
  return toChapters(files, { path, text }, host)
}
