import type { Located, LocatedEntry, SourceText, Span } from './located.ts'

/**
 * The same value at other places: what was read from a mended text, as it stands in the author's.
 *
 * @param source the author's
 * @param back from offsets in the mended text to those in the source
 */
export function relocate<Value extends Located>(
  value: Value,
  source: SourceText,
  back: (offset: number) => number,
): Value {
  const spanOf = ({ start, end }: Span): Span => ({ source, start: back(start), end: back(end) })
  const entryOf = (entry: LocatedEntry): LocatedEntry => ({
    ...entry,
    value: relocate(entry.value, source, back),
    ...(entry.keySpan && { keySpan: spanOf(entry.keySpan) }),
  })
  const node: Located = value
  const span = spanOf(node.span)
  if (node.kind === 'list')
    return { ...value, span, items: node.items.map((item) => relocate(item, source, back)) }
  if (node.kind === 'map') return { ...value, span, entries: node.entries.map(entryOf) }
  return { ...value, span, map: node.map.map((one) => ({ ...one, source: back(one.source) })) }
}
