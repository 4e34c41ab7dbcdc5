import type { RootContent } from 'mdast'
import type { Position } from 'unist'
import { report } from '../../diagnostics/report.ts'
import type { Raw } from '../../document/nodes.ts'
import { placeOf } from '../../document/offset-map.ts'
import type { Reading } from './construct.ts'
import type { Part } from './fence.ts'
import { TexReader } from './tex/reader.ts'

/**
 * Reads a block that says which language its markup is of (pandoc's manual, “raw_attribute”): TeX and HTML as they
 * are read among Markdown, Markdown as such; any other is kept as its source, out loud.
 *
 * @param format as `formatName` gives it
 */
export function rawBlock(
  format: string,
  body: Part,
  position: Position | undefined,
  reading: Reading,
): RootContent[] {
  const { text, map } = body
  if (format === 'tex')
    return new TexReader(text, map, reading).blocks({ start: 0, end: text.length }) as RootContent[]
  if (format === 'html' || format === 'markdown') return reading.parseBlocks(text, map)
  report(reading.file, 'reader/raw-markup', {
    reason: `Unexpected markup for \`${format || 'nothing'}\`, expected Markdown, HTML or LaTeX`,
    place: position,
    note: 'It is shown as its source.',
  })
  const place = placeOf(map, 0, text.length, reading.source)
  const raw: Raw = { type: 'raw', format, display: 'block', value: text, position: place }
  return [raw]
}
