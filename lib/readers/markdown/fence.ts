import type { Code } from 'mdast'
import { positionAt } from '../../diagnostics/points.ts'
import { type OffsetMap, sliceMap } from '../../document/offset-map.ts'
import type { Reading } from './construct.ts'
import { lineMap } from './line-map.ts'

/** A piece of the source, with where it stands. */
export interface Part {
  text: string
  map: OffsetMap
}

/** A fenced block as its author wrote it: what stands behind the opening fence, and what between the fences. */
export interface Fence {
  /** The sign of the fence. */
  sign: '`' | '~' | ':'
  /** What stands behind the opening fence, without the space around it. */
  info: Part
  /** The lines between the fences. */
  body: Part
}

const opening = /^(?:`{3,}|~{3,}|:{3,})/

/**
 * Reads the source of a fenced code block again, since mdast keeps neither the places of its parts nor the signs.
 *
 * @returns nothing for indented code
 */
export function fenceOf(node: Code, { source }: Reading): Fence | undefined {
  const start = node.position?.start.offset
  if (start === undefined) return undefined
  const first = lineAt(source, start)
  const signs = opening.exec(first)
  if (!signs) return undefined
  const rest = first.slice(signs[0].length)
  const info = rest.trim()
  const infoAt = start + signs[0].length + rest.indexOf(info)
  const value = node.value.replace(/\r\n?/g, '\n')
  const whole = lineMap(`${first}\n${value}`, node.position, source)
  const from = first.length + 1
  return {
    sign: signs[0][0] as Fence['sign'],
    info: { text: info, map: [{ text: 0, source: infoAt }] },
    body: { text: value, map: sliceMap(whole, from, from + value.length) },
  }
}

/** The line that begins at an offset, without its ending. */
function lineAt(source: string, start: number): string {
  const ending = /[\r\n]|$/g
  ending.lastIndex = start
  return source.slice(start, ending.exec(source)?.index)
}

/** A piece of a piece. */
export function slicePart({ text, map }: Part, start: number, end = text.length): Part {
  return { text: text.slice(start, end), map: sliceMap(map, start, end) }
}

/** A piece without white space at its ends. */
export function trimPart(part: Part): Part {
  const start = part.text.length - part.text.trimStart().length
  return slicePart(part, start, Math.max(start, part.text.trimEnd().length))
}

/** Says that the opening fence's words, up to an offset of its information, are syntax. */
export function consumeInfo(what: string, { info }: Fence, end: number, reading: Reading): void {
  const start = info.map[0]?.source ?? 0
  reading.consume(what, positionAt(reading.source, start, start + end))
}
