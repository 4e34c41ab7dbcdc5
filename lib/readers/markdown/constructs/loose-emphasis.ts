import type { PhrasingContent, Text } from 'mdast'
import { report } from '../../../diagnostics/report.ts'
import type { Construct, Reading } from '../construct.ts'
import { sliceText, trimContent } from '../text-map.ts'

/** A run of asterisks that CommonMark left in the text. */
interface Run {
  /** Index of its text among the siblings. */
  at: number
  start: number
  end: number
  opens: boolean
  closes: boolean
}

const runs = /\*+/g

/** The runs of one and of two asterisks in a text. Escaped ones are the author's own. */
function runsIn(siblings: readonly PhrasingContent[], at: number, source: string): Run[] {
  const node = siblings[at]
  if (node?.type !== 'text' || !node.value.includes('*')) return []
  return [...node.value.matchAll(runs)].flatMap(({ 0: written, index: start }) => {
    const end = start + written.length
    const { position } = sliceText(node, start, end, source)
    const size = (position?.end.offset ?? 0) - (position?.start.offset ?? 0)
    if (written.length > 2 || size !== written.length) return []
    const before = node.value[start - 1] ?? (at > 0 ? 'x' : ' ')
    const after = node.value[end] ?? (at < siblings.length - 1 ? 'x' : ' ')
    // `2 *3 * 4` multiplies: one asterisk opens only before a letter, and closes only where no word follows.
    const isOne = written.length === 1
    const opens = isOne ? /\p{L}/u.test(after) : /\S/.test(after)
    const closes = /\s/.test(before) && !(isOne && /[\p{L}\p{N}]/u.test(after))
    return [{ at, start, end, opens, closes }]
  })
}

/** Each run that opens with the next of its length, where that one closes; none within another. */
function pairsOf(found: readonly Run[]): [Run, Run][] {
  const next: (number | undefined)[] = []
  const nearest: (number | undefined)[] = []
  for (let index = found.length - 1; index >= 0; index--) {
    const size = found[index]!.end - found[index]!.start
    next[index] = nearest[size]
    nearest[size] = index
  }
  const pairs: [Run, Run][] = []
  for (let index = 0; index < found.length; index++) {
    const close = next[index]
    if (close === undefined || !found[index]!.opens || !found[close]!.closes) continue
    pairs.push([found[index]!, found[close]!])
    index = close
  }
  return pairs
}

/** A place between the characters of the siblings. */
interface Point {
  at: number
  offset: number
}

/** What stands between two points, of which each lies in a text or behind the last sibling. */
function between(siblings: PhrasingContent[], from: Point, to: Point, source: string): PhrasingContent[] {
  const part = (at: number, start: number, end?: number): PhrasingContent[] => {
    const node = siblings[at] as Text | undefined
    const stop = end ?? node?.value.length ?? 0
    return node && start < stop ? [sliceText(node, start, stop, source)] : []
  }
  if (from.at === to.at) return part(from.at, from.offset, to.offset)
  const first = from.offset === 0 ? siblings.slice(from.at, from.at + 1) : part(from.at, from.offset)
  return [...first, ...siblings.slice(from.at + 1, to.at), ...part(to.at, 0, to.offset)]
}

function setOff(siblings: PhrasingContent[], [open, close]: [Run, Run], reading: Reading): PhrasingContent[] {
  const { source } = reading
  const [first, last] = [siblings[open.at] as Text, siblings[close.at] as Text]
  const opening = sliceText(first, open.start, open.end, source)
  const closing = sliceText(last, close.start, close.end, source)
  const inside = between(
    siblings,
    { at: open.at, offset: open.end },
    { at: close.at, offset: close.start },
    source,
  )
  report(reading.file, 'reader/loose-emphasis', {
    reason: `Unexpected space before the closing \`${closing.value}\`, expected it behind`,
    place: closing.position,
    note: 'The words are set off, as pandoc does it; other programs show the asterisks. Move the space behind them.',
  })
  const emphasis: PhrasingContent = {
    type: opening.value.length === 2 ? 'strong' : 'emphasis',
    children: trimContent(inside, source),
    ...(opening.position &&
      closing.position && { position: { start: opening.position.start, end: closing.position.end } }),
  }
  const isParted = /[\s.,;:!?)\]]/.test(last.value[close.end] ?? ' ')
  const words = last.value.slice(0, close.start).trimEnd().length
  return [emphasis, ...(isParted ? [] : [sliceText(last, words, close.start, source)])]
}

/**
 * Emphasis with a space before its closing asterisks, `**Note: ** words`, which pandoc reads and CommonMark does
 * not (6.2, right-flanking delimiter runs). Only what CommonMark left as text is looked at.
 */
export const looseEmphasis: Construct = {
  name: 'loose-emphasis',
  phrasing(siblings, { reading }) {
    const { source } = reading
    const pairs = pairsOf(siblings.flatMap((_, at) => runsIn(siblings, at, source)))
    if (pairs.length === 0) return siblings
    let from: Point = { at: 0, offset: 0 }
    const content = pairs.flatMap((pair) => {
      const [open, close] = pair
      const before = between(siblings, from, { at: open.at, offset: open.start }, source)
      from = { at: close.at, offset: close.end }
      return [...before, ...setOff(siblings, pair, reading)]
    })
    return [...content, ...between(siblings, from, { at: siblings.length, offset: 0 }, source)]
  },
}
