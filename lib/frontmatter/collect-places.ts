import type { PlaceEntry } from './places.ts'
import { type Located, type LocatedMap, placeOfSpan } from './yaml/located.ts'

/** The place of every value and key of a draft, by path. */
export function collectPlaces(root: LocatedMap): Map<string, PlaceEntry> {
  const entries = new Map<string, PlaceEntry>()
  collect(root, '', entries)
  return entries
}

/** Nested no deeper than the schema, and its values no deeper than the YAML may be. */
function collect(node: Located, path: string, entries: Map<string, PlaceEntry>): void {
  const below = (key: string) => (path === '' ? key : `${path}.${key}`)
  if (node.kind === 'list') {
    node.items.forEach((item, index) => {
      entries.set(below(String(index)), { value: placeOfSpan(item.span) })
      collect(item, below(String(index)), entries)
    })
  } else if (node.kind === 'map') {
    for (const { key, keySpan, value } of node.entries) {
      entries.set(below(key), {
        value: placeOfSpan(value.span),
        ...(keySpan && { key: placeOfSpan(keySpan) }),
      })
      collect(value, below(key), entries)
    }
  }
}
