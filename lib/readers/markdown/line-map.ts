import type { Position } from 'unist'
import { addAnchor, type OffsetMap } from '../../document/offset-map.ts'

/**
 * Where the characters of a literal node stand: its lines are the source's lines, without the prefixes of the
 * containers around it.
 *
 * @param value of the node, lines ended by `\n`
 * @param position of the node in the source
 * @param skip how many characters of the source stand before the value, such as a fence's
 */
export function lineMap(value: string, position: Position | undefined, source: string, skip = 0): OffsetMap {
  const map: { text: number; source: number }[] = []
  let at = (position?.start.offset ?? 0) + skip
  let text = 0
  for (const [index, line] of value.split('\n').entries()) {
    if (index > 0) {
      addAnchor(map, text, at)
      const ending = /\r\n|\n|\r/g
      ending.lastIndex = at
      const match = ending.exec(source)
      const start = match ? ending.lastIndex : source.length
      const next = source.slice(start).search(/[\r\n]|$/)
      const whole = source.slice(start, start + Math.max(next, 0))
      const found = whole.lastIndexOf(line)
      // A tab that was taken apart leaves spaces that the source does not have.
      at = start + (found >= 0 ? found : Math.max(whole.length - line.trimStart().length, 0))
      text++
    } else if (!source.startsWith(line, at)) {
      // So does a tab before the first line.
      const words = line.trimStart()
      const found = source.indexOf(words, at)
      if (found >= 0 && found <= at + line.length) at = Math.max(found - (line.length - words.length), 0)
    }
    addAnchor(map, text, at)
    text += line.length
    at += line.length
  }
  return map
}
