import { type LocatedEntry, type LocatedScalar, type SourceText, trimmed } from './yaml/located.ts'

/** Whether a block at the start of a file is a title block and not YAML. */
export const isTitleBlock = (block: string): boolean => /^%[ \t]/.test(block)

const fields = ['title', 'author', 'date'] as const

/**
 * Reads pandoc's title block (manual, “pandoc_title_block”): up to three fields behind `%`, in the order of title,
 * authors and date; a line that begins with a space goes on with the field before it.
 *
 * @returns entries as YAML would give them; authors on several lines are one text with line ends
 */
export function readTitleBlock(source: SourceText, start: number, end: number): LocatedEntry[] {
  const entries: LocatedEntry[] = []
  const field = /^%[ \t]?(.*(?:\r?\n[ \t]+\S.*)*)/gm
  const block = source.text.slice(start, end)
  for (const [index, match] of [...block.matchAll(field)].entries()) {
    const key = fields[index]
    if (!key) break
    const written = match[1]!
    const from = start + match.index + match[0].length - written.length
    const span = { source, start: from, end: from + written.length }
    const map = [{ text: 0, source: from }]
    const value: LocatedScalar = trimmed({ kind: 'scalar', span, value: written, text: written, map })
    if (value.text !== '') entries.push({ key, value })
  }
  return entries
}
