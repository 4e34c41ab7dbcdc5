import { isMap, parseDocument } from 'yaml'
import { listedFiles, toChapters } from './list-entries.ts'
import type { ProjectReader } from './project-reader.ts'

/** bookdown's `rmd_files`; without it, `index.Rmd` and then all others by name (its manual, “Usage”). */
export const readBookdown: ProjectReader = async (text, path, host) => {
  const { contents } = parseDocument(text)
  const listed = isMap(contents) ? contents.get('rmd_files', true) : undefined
  if (listed) return toChapters(listedFiles(listed, [], ['html', 'latex']), { path, text }, host)
  const names = (await host.list('.')).filter((name) => /\.rmd$/i.test(name) && !/^[_.]/.test(name))
  const first = names.filter((name) => /^index\./i.test(name))
  return [...first, ...names.filter((name) => !first.includes(name))].map((name) => ({ path: name }))
}
