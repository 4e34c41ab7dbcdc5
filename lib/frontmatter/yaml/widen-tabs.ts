/** A text whose indentation is of spaces alone. */
export interface Widened {
  text: string
  /** From an offset in it to the one in the text as it was. */
  back(offset: number): number
}

/** As many lines away a line is still of the same list. */
const near = 6

/**
 * Gives a line that a tab indents the indentation of the nearest line of its kind, a list's item or a key, that spaces
 * indent: how wide the tab was meant is told by those beside it.
 *
 * @returns nothing where no line beside one with a tab tells
 */
export function widenTabs(text: string): Widened | undefined {
  const lines = text.split('\n')
  const starts: { made: number; source: number; from: number; to: number }[] = []
  let made = ''
  let source = 0
  let isTold = false
  for (const [index, line] of lines.entries()) {
    const from = /^[ \t]*/.exec(line)![0].length
    const width = line.slice(0, from).includes('\t') ? widthBeside(lines, index) : undefined
    const to = width ?? from
    isTold ||= width !== undefined && width !== from
    starts.push({ made: made.length, source, from, to })
    made += `${' '.repeat(to)}${line.slice(from)}${index < lines.length - 1 ? '\n' : ''}`
    source += line.length + 1
  }
  if (!isTold) return undefined
  return {
    text: made,
    back(offset) {
      let low = 0
      let high = starts.length - 1
      while (low < high) {
        const middle = (low + high + 1) >> 1
        if (starts[middle]!.made <= offset) low = middle
        else high = middle - 1
      }
      const line = starts[low]!
      const within = offset - line.made
      return line.source + (within < line.to ? Math.min(within, line.from) : within - line.to + line.from)
    },
  }
}

function widthBeside(lines: readonly string[], index: number): number | undefined {
  const isItem = (line: string): boolean => /^[ \t]*-(?:\s|$)/.test(line)
  const wanted = isItem(lines[index]!)
  for (let away = 1; away <= near; away++) {
    for (const other of [lines[index + away], lines[index - away]]) {
      const spaces = /^ +(?=[^ \t])/.exec(other ?? '')?.[0].length
      if (spaces !== undefined && isItem(other!) === wanted) return spaces
    }
  }
  return undefined
}
