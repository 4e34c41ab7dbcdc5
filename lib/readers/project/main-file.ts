import { textFiles } from './text-files.ts'

/** What a manuscript of one file is called where other texts stand beside it, in the order in which they count. */
const names = ['paper', 'manuscript', 'article', 'main', 'index']

/**
 * The manuscript of a folder in which no list says which it is: its only text, or the one with a manuscript's name.
 *
 * @param files names of the folder's files, without the folder
 * @returns nothing where it is not clear which file is meant
 */
export function mainFile(files: readonly string[]): string | undefined {
  const texts = textFiles(files).sort()
  if (texts.length === 1) return texts[0]
  for (const name of names) {
    // What was knitted stands in `.md`, with its results; so that comes before its source.
    const named = texts.filter((text) => text.toLowerCase().startsWith(`${name}.`))
    if (named.length > 0) return named.find((text) => /\.md$/i.test(text)) ?? named[0]
  }
  return undefined
}
