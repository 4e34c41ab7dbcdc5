/** A slip that was mended: where it is, what was unexpected there, and how it is written. */
export interface Mended {
  start: number
  end: number
  reason: string
  expected: string
  /** Whether it is only a matter of how wide a tab was meant. */
  isOfTabs: boolean
}

/** A text with its slips mended. */
export interface Realigned {
  text: string
  mended: Mended[]
  /** From an offset in it to the one in the text as it was. */
  back(offset: number): number
}

const keyLine = /^( *)(- +)?([A-Za-z_][\w-]*):(?= |$)(.*)$/

interface Above {
  /** Column of the key. */
  column: number
  /** Whether it has its value on its line, so that nothing can stand below it. */
  isWhole: boolean
  /** Whether that is a text without quotation marks, which goes on where the next line stands further in. */
  isPlain: boolean
}

/**
 * Mends the slips in indentation that are commonest in lists of authors: a key that stands further in or out than
 * those of its group, and a key of the top level (`affiliations:`) that stands further in than its own list; a hyphen
 * or a colon without a blank behind it; a text with a colon in it without quotation marks; a block of text at the margin.
 *
 * @param text YAML that has faults
 */
export function realign(text: string): Realigned {
  const mended: Mended[] = []
  const lines = text.split('\n')
  let open: number[] = [0]
  let above: Above | undefined
  let block = -1
  let isAtMargin = false
  const added = lines.map(() => 0)
  let dash = -1
  let start = 0
  const done = lines.map((written, index) => {
    const at = start
    start += written.length + 1
    const spaced = withSpaces(written)
    const match = keyLine.exec(spaced.line)
    const depth = written.search(/\S/)
    if (block >= 0 && (depth < 0 || depth > block)) return written
    if (block === 0 && depth === 0 && !match) {
      // The text of `abstract: |` at the margin: all of it, up to the next key.
      added[index] = 2
      const reason = 'Unexpected line at the margin, expected the text of a block to be indented'
      if (!isAtMargin)
        mended.push({
          start: at,
          end: at + written.trimEnd().length,
          reason,
          expected: `  ${written.trim()}`,
          isOfTabs: false,
        })
      isAtMargin = true
      return `  ${written}`
    }
    block = -1
    isAtMargin = false
    added[index] = spaced.added
    if (spaced.added > 0) {
      const end = at + written.trimEnd().length
      const reason = 'Unexpected text right behind a hyphen or a colon, expected a blank between them'
      mended.push({ start: at + depth, end, reason, expected: spaced.line.trim(), isOfTabs: false })
    }
    if (!match) {
      const missing = above ? spacesMissing(spaced.line, above) : 0
      if (missing === 0) return spaced.line
      added[index]! += missing
      const line = ' '.repeat(missing) + spaced.line
      const reason = `Unexpected indentation, expected ${missing} spaces more`
      mended.push({ start: at, end: at + written.trimEnd().length, reason, expected: line, isOfTabs: false })
      return line
    }
    const [, indent = '', marker = '', key = '', rest = ''] = match
    const column = indent.length + marker.length
    if (marker) dash = indent.length
    const value = rest.replace(/ #.*$/, '').trim()
    if (/^[|>]/.test(value)) block = indent.length
    const isOutdented =
      !marker && value === '' && indent !== '' && hasListFurtherOut(lines, index, indent.length, dash, key)
    const isBelow = above !== undefined && (above.isWhole || column < above.column)
    const isAstray = !marker && isBelow && !open.includes(column)
    const wanted = isOutdented ? 0 : isAstray ? above!.column : column
    open = [...open.filter((one) => one < wanted), wanted]
    above = {
      column: wanted,
      isWhole: value !== '' && !/^[|>&!]|^(["'[{]).*(?<!["'\]}])$/.test(value),
      isPlain: /^[^|>&!"'[{#]/.test(value),
    }
    // The top level is read key by key, where this is mended too.
    const quoted = column > 0 && /^[^"'|>&*!{[#%@`].*: /.test(value) ? quote(rest) : rest
    const line = `${spaced.line.slice(indent.length, spaced.line.length - rest.length)}${quoted}`
    if (quoted !== rest) {
      added[index]!++
      const from = at + written.indexOf(value, indent.length)
      const reason = 'Unexpected “: ” within a text, expected a text in quotation marks'
      mended.push({ start: from, end: from + value.length, reason, expected: quote(value), isOfTabs: false })
    }
    if (wanted === column) return indent + line
    added[index]! += wanted - column
    const end = at + indent.length + key.length
    const spaces = Math.abs(column - wanted)
    const reason = `Unexpected indentation, expected ${spaces} ${spaces === 1 ? 'space' : 'spaces'} ${column > wanted ? 'less' : 'more'}`
    const expected = ' '.repeat(wanted) + key
    mended.push({ start: at, end, reason, expected, isOfTabs: !isOutdented })
    return ' '.repeat(wanted) + line
  })
  return { text: done.join('\n'), mended, back: backThrough(lines, done, added) }
}

/** How much further in a line must stand to go on with the text of an item's key, as it is meant; 0 where it does. */
function spacesMissing(line: string, above: Above): number {
  const depth = line.search(/\S/)
  const goesOn = above.isPlain && above.column > 0 && depth >= 0 && depth <= above.column
  return goesOn && !/^\s*(?:-|#|\.\.\.)|:(?:\s|$)/.test(line) ? above.column + 2 - depth : 0
}

/** A hyphen or a known key's colon without the blank behind it. */
function withSpaces(written: string): { line: string; added: number } {
  const dashed = written.replace(/^( *-)(?=\p{L})/u, '$1 ')
  const line = dashed.replace(
    /^( *(?:- +)?(?:name|affiliation|orcid|email|index|ror|title|date)):(?=\S)/,
    '$1: ',
  )
  return { line, added: line.length - written.length }
}

/** A text with a colon in it, in quotation marks. */
function quote(rest: string): string {
  const value = rest.replace(/ #.*$/, '').trim()
  const at = rest.indexOf(value)
  return `${rest.slice(0, at)}'${value.replaceAll("'", "''")}'${rest.slice(at + value.length)}`
}

/** @param added how many characters each line has more, before what it says */
function backThrough(
  before: readonly string[],
  after: readonly string[],
  added: readonly number[],
): (offset: number) => number {
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
    const within = Math.max(0, offset - start.after - added[low]!)
    return start.before + Math.min(within, before[low]!.length)
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
