import type { Chapter } from '../markdown/include/assemble.ts'
import { textFiles } from './text-files.ts'

const number = /^\d+[\s._-]?/

/** Beside it stand the numbered files of a Manubot project. */
export const manubotMetadata = 'metadata.yaml'

/**
 * The numbered files of a folder, in order, after an `index` where there is one (Manubot's `content`, bookdown's
 * default). Nothing where other texts stand beside them: then it is not clear what the manuscript is; but Manubot
 * itself takes no others.
 */
export function numberedFiles(names: readonly string[]): Chapter[] {
  const isManubot = names.includes(manubotMetadata)
  const texts = textFiles(names).filter((name) => !isManubot || number.test(name))
  const index = texts.filter((name) => /^index\./i.test(name))
  const counted = texts.filter((name) => number.test(name))
  if (counted.length < 2 || index.length + counted.length < texts.length) return []
  // Manubot orders names as words, `059` before `06`.
  const numberOf = (name: string) => (isManubot ? 0 : Number.parseInt(name, 10))
  const ordered = counted.sort((a, b) => numberOf(a) - numberOf(b) || (a < b ? -1 : 1))
  return [...index, ...ordered].map((path) => ({ path }))
}
