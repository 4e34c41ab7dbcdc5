import { OffsetMapBuilder } from '../../diagnostics/offset-map.ts'
import { type BlockStyle, readBlockScalar } from './block-scalar.ts'
import { readEscape } from './escapes.ts'

/** How a scalar is written. */
export type ScalarStyle = 'plain' | 'single-quoted' | 'double-quoted' | BlockStyle

/**
 * The text of a YAML scalar with the way back to its source (YAML 1.2.2, chapters 7.3 and 8.1).
 *
 * @param source the whole file
 * @param start offset of the scalar, quotes or block header included
 * @param end its end
 * @param parentIndent indentation of the parent node; for block scalars with an indentation indicator
 * @returns text and map; the text is what a YAML parser gives for well-formed scalars
 */
export function readScalar(
  source: string,
  start: number,
  end: number,
  style: ScalarStyle,
  parentIndent = 0,
): OffsetMapBuilder {
  const out = new OffsetMapBuilder()
  if (style === 'literal' || style === 'folded') readBlockScalar(source, start, end, style, parentIndent, out)
  else if (style === 'plain') readFlow(source, start, end, style, out)
  else readFlow(source, start + 1, Math.max(start + 1, closing(source, start, end)), style, out)
  return out
}

/** Before the closing quotation mark, or the end where there is none. */
function closing(source: string, start: number, end: number): number {
  return end - start > 1 && source[end - 1] === source[start] ? end - 1 : end
}

/**
 * Line folding of flow scalars (6.5 and 7.3.3): one line break is a space, n + 1 are n line breaks, white space
 * around them is none of the text.
 */
function readFlow(
  source: string,
  start: number,
  end: number,
  style: ScalarStyle,
  out: OffsetMapBuilder,
): void {
  let index = start
  while (index < end) {
    const character = source[index]!
    if (character === '\n' || character === '\r' || isBlank(character)) {
      const after = skipBreaks(source, index, end)
      if (after.breaks === 0) {
        out.add(source.slice(index, after.index), index)
      } else if (after.breaks === 1) out.add(' ', index, after.index - index)
      else out.add('\n'.repeat(after.breaks - 1), index, after.index - index)
      index = after.index
    } else if (style === 'single-quoted' && character === "'" && source[index + 1] === "'") {
      out.add("'", index, 2)
      index += 2
    } else if (style === 'double-quoted' && character === '\\') {
      const escaped = readEscape(source, index, end)
      if (escaped.text !== '') out.add(escaped.text, index, escaped.length)
      index += escaped.length
      if (escaped.joinsLines) index = skipBlank(source, index, end)
    } else {
      out.add(character, index)
      index++
    }
  }
}

/** Past a run of white space with the line breaks in it; without one, past the run of blanks only. */
function skipBreaks(source: string, start: number, end: number): { index: number; breaks: number } {
  let breaks = 0
  let index = start
  for (; index < end; index++) {
    if (source[index] === '\n') breaks++
    else if (source[index] !== '\r' && !isBlank(source[index]!)) break
  }
  return { index, breaks }
}

function skipBlank(source: string, start: number, end: number): number {
  let index = start
  while (index < end && isBlank(source[index]!)) index++
  return index
}

function isBlank(character: string): boolean {
  return character === ' ' || character === '\t'
}
