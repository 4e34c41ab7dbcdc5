import { isMap, isScalar, parseDocument } from 'yaml'
import { listedFiles, toChapters } from './list-entries.ts'
import type { ProjectReader } from './project-reader.ts'

/** Quarto's books and manuscripts (its guide, “Book Structure”, “Manuscripts”). */
export const readQuarto: ProjectReader = async (text, path, host) => {
  const { contents } = parseDocument(text)
  if (!isMap(contents)) return []
  const list = { path, text }
  const article = contents.getIn(['manuscript', 'article'], true)
  if (isScalar(article)) return toChapters(listedFiles(article, [], []), list, host)
  const files = ['chapters', 'appendices'].flatMap((key) =>
    listedFiles(contents.getIn(['book', key], true), ['part', 'file', 'href'], ['chapters']),
  )
  return toChapters(
    files.filter(({ written }) => /\.\w+$/.test(written)),
    list,
    host,
  )
}
