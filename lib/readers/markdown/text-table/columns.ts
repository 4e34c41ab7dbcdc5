import stringWidth from 'string-width'

const ascii = /^[\x20-\x7e]*$/

/**
 * How columns are counted: as a terminal shows them, in which a Chinese character is two columns wide, or by
 * UTF-16 units, as editors do that do not know it.
 */
export type Measure = 'display' | 'units'

/**
 * Where the columns of a line stand in it.
 *
 * @param columns ascending, from 0
 * @returns an offset in UTF-16 units for each; the line's end for those beyond it
 */
export function offsetsAt(line: string, columns: readonly number[], measure: Measure = 'display'): number[] {
  if (measure === 'units' || ascii.test(line)) return columns.map((column) => Math.min(column, line.length))
  const offsets: number[] = []
  let column = 0
  let offset = 0
  for (const { segment } of segmenter.segment(line)) {
    while (offsets.length < columns.length && columns[offsets.length]! <= column) offsets.push(offset)
    column += widthOf(segment)
    offset += segment.length
  }
  while (offsets.length < columns.length) offsets.push(offset)
  return offsets
}

/** How many columns a line takes. */
export function columnsOf(line: string, measure: Measure = 'display'): number {
  if (measure === 'units' || ascii.test(line)) return line.length
  let columns = 0
  for (const { segment } of segmenter.segment(line)) columns += widthOf(segment)
  return columns
}

const segmenter = new Intl.Segmenter('und', { granularity: 'grapheme' })

/** A tab came as a character of its own only where it stands inside a line. */
const widthOf = (segment: string): number => (ascii.test(segment) ? segment.length : stringWidth(segment))
