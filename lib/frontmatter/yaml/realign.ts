/** A line whose indentation was mended: its offsets, and by how many spaces it stood too far in, or out if negative. */
export interface Moved {
  start: number
  end: number
  spaces: number
  /** Whether it was brought to the top level. */
  isOutdented: boolean
}

/** A text with mended indentation. */
export interface Realigned {
  text: string
  moved: Moved[]
  /** From an offset in it to the one in the text as it was. */
  back(offset: number): number
}

const line = /^( *)(- +)?([A-Za-z_][\w-]*):(?= |$)(.*)$/

interface Above {
  /** Column of the key. */
  column: number
  /** Whether it has its value on its line, so that nothing can stand below it. */
  isWhole: boolean
}

/**
 * Mends the slips in indentation that are commonest in lists of authors: a key that stands further in or out than
 * those of its group, and a key of the top level (`affiliations:`) that stands further in than its own list.
 *
 * @param text YAML that has faults
 */
export function realign(text: string): Realigned {
  const moved: Moved[] = []
  const lines = text.split('\n')
  let open: number[] = [0]
  let above: Above | undefined
  let block = -1
  let dash = -1
  let start = 0
  const done = lines.map((written, index) => {
    const at = start
    start += written.length + 1
    const match = line.exec(written)
    const depth = written.search(/\S/)
    if (block >= 0 && (depth < 0 || depth > block)) return written
    block = -1
    if (!match) return written
    const [, indent = '', marker = '', key = '', rest = ''] = match
    const column = indent.length + marker.length
    if (marker) dash = indent.length
    const value = rest.replace(/ #.*$/, '').trim()
    if (/^[|>]/.test(value)) block = indent.length
    const isOutdented =
      !marker && value === '' && indent !== '' && hasListFurtherOut(lines, index, indent.length, dash, key)
    const isAstray = !marker && above?.isWhole === true && !open.includes(column)
    const wanted = isOutdented ? 0 : isAstray ? above!.column : column
    open = [...open.filter((one) => one < wanted), wanted]
    above = { column: wanted, isWhole: value !== '' && !/^[|>&!]|^(["'[{]).*(?<!["'\]}])$/.test(value) }
    if (wanted === column) return written
    const end = at + indent.length + key.length
    moved.push({ start: at, end, spaces: column - wanted, isOutdented })
    return ' '.repeat(wanted) + written.slice(indent.length)
  })
  return { text: done.join('\n'), moved, back: backThrough(lines, done) }
}

function backThrough(before: readonly string[], after: readonly string[]): (offset: number) => number {
  const starts: { before: number; after: number }[] = []
  let at = { before: 0, after: 0 }
  for (const [index, one] of after.entries()) {
    starts.push(at)
    at = { before: at.before + before[index]!.length + 1, after: at.after + one.length + 1 }
  }
  return (offset) => {
    let [low, high] = [0, starts.length - 1]
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if (starts[middle]!.after <= offset) low = middle
      else high = middle - 1
    }
    const start = starts[low]!
    const added = after[low]!.length - before[low]!.length
    return start.before + Math.max(0, offset - start.after - added)
  }
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
