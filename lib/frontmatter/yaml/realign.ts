/** A line whose indentation was mended: its offsets, and by how many spaces it stood too far in. */
export interface Moved {
  start: number
  end: number
  spaces: number
  /** Whether it was brought to the top level. */
  outdented: boolean
}

const line = /^( *)(- +)?([A-Za-z_][\w-]*):(?= |$)(.*)$/

interface Above {
  /** Column of the key. */
  column: number
  /** Whether it has its value on its line, so that nothing can stand below it. */
  isWhole: boolean
}

/**
 * Mends the two slips in indentation that are commonest in lists of authors: a key that stands further in than those
 * of its group, and a key of the top level (`affiliations:`) that stands further in than its own list. The spaces go
 * behind the colon, so that every value keeps its offset.
 *
 * @param text YAML that has faults
 * @returns the text, as long as before, and the lines that were mended
 */
export function realign(text: string): { text: string; moved: Moved[] } {
  const moved: Moved[] = []
  const lines = text.split('\n')
  let above: Above | undefined
  let dash = -1
  let start = 0
  const done = lines.map((written, index) => {
    const at = start
    start += written.length + 1
    const match = line.exec(written)
    if (!match) return written
    const [, indent = '', marker = '', key = '', rest = ''] = match
    const column = indent.length + marker.length
    if (marker) dash = indent.length
    const value = rest.replace(/ #.*$/, '').trim()
    const isOutdented =
      !marker && value === '' && indent !== '' && hasListFurtherOut(lines, index, indent.length, dash, key)
    const isFurtherIn = !marker && above?.isWhole === true && column > above.column
    const wanted = isOutdented ? 0 : isFurtherIn ? above!.column : column
    above = { column: wanted, isWhole: value !== '' && !/^[|>&!]|^(["'[{]).*(?<!["'\]}])$/.test(value) }
    if (wanted === column) return written
    const spaces = column - wanted
    moved.push({ start: at, end: at + indent.length + key.length, spaces, outdented: isOutdented })
    return `${' '.repeat(wanted)}${key}:${' '.repeat(spaces)}${rest}`
  })
  return { text: done.join('\n'), moved }
}

/** Whether a list follows that stands further out than its key, and goes on with no list around the key. */
function hasListFurtherOut(
  lines: readonly string[],
  index: number,
  column: number,
  dash: number,
  key: string,
): boolean {
  const below = lines.slice(index + 1, index + 8).filter((one) => one.trim() !== '')
  const item = /^( *)- /.exec(below[0] ?? '')
  if (!item || item[1]!.length >= column) return false
  // `index` is what an affiliation has, and an author has not.
  return (
    item[1]!.length !== dash ||
    (key === 'affiliations' && below.slice(1, 4).some((one) => /^ +index:/.test(one)))
  )
}
