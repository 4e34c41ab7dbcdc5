/** A text whose run-on lines are parted. */
export interface Parted {
  text: string
  /** What each run-on line says, from its first key to its end, and how it is written. */
  lines: { start: number; end: number; expected: string }[]
  /** From an offset in it to the one in the text as it was. */
  back(offset: number): number
}

/** Before keys of authors and affiliations, and those of the top level that stand right below their lists. */
const beforeKey =
  / (?=(?:orcid|affiliation|email|corresponding|equal-contrib|index|ror|affiliations|date|bibliography):(?: |$))/g
const topLevel = /^(?:affiliations|date|bibliography):/

/**
 * Parts lines of a list that an editor joined when it filled the front matter like a paragraph: `- name: Ann One
 * affiliation: 1`, `index: 3 date: 2021-01-15 bibliography:`. Keys of the top level start in the first column again.
 *
 * @param text YAML that has faults
 * @returns nothing where no line is so
 */
export function partRunOn(text: string): Parted | undefined {
  const lines: Parted['lines'] = []
  const moves: { before: number; after: number }[] = [{ before: 0, after: 0 }]
  let parted = ''
  let at = 0
  for (const line of text.split('\n')) {
    const key = /^( *(?:- +)?)[A-Za-z][\w-]*: +(?=[^\s"'|>&*!{[#])/.exec(line)
    const isInList = key !== null && key[1] !== ''
    const [first = '', ...rest] = isInList ? line.split(beforeKey) : [line]
    const indent = ' '.repeat(key?.[1]?.length ?? 0)
    let offset = at + first.length
    let written = first
    for (const part of rest) {
      const column = topLevel.test(part) ? '' : indent
      written += `\n${column}${part}`
      moves.push({ before: offset + 1, after: parted.length + written.length - part.length })
      offset += 1 + part.length
    }
    if (rest.length > 0) lines.push({ start: at + indent.length, end: offset, expected: written.trim() })
    at += line.length + 1
    parted += `${written}\n`
    if (rest.length > 0) moves.push({ before: at, after: parted.length })
  }
  if (lines.length === 0) return undefined
  return {
    text: parted.slice(0, -1),
    lines,
    back(offset) {
      let [low, high] = [0, moves.length - 1]
      while (low < high) {
        const middle = (low + high + 1) >> 1
        if (moves[middle]!.after <= offset) low = middle
        else high = middle - 1
      }
      const before = moves[low]!.before + offset - moves[low]!.after
      // What is between two parts is the one blank that stood there.
      return Math.min(before, moves[low + 1]?.before ?? before)
    },
  }
}
