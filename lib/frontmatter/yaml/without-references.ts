import { decodeReferences } from '../../diagnostics/character-references.ts'
import { OffsetMapBuilder, sourceOffset } from '../../diagnostics/offset-map.ts'
import type { Located, LocatedScalar } from './located.ts'

/**
 * A value whose texts are in plain words: character references of HTML, which Markdown would read and YAML does
 * not (`M&uuml;ller`, `Texas A&amp;M`), and TeX's special characters behind a backslash (`Physics \& Astronomy`)
 * are the characters that they stand for.
 */
export function withoutReferences(node: Located): Located {
  if (node.kind === 'scalar') return typeof node.value === 'string' ? decoded(node) : node
  if (node.kind === 'list') return { ...node, items: node.items.map(withoutReferences) }
  return {
    ...node,
    entries: node.entries.map((entry) => ({ ...entry, value: withoutReferences(entry.value) })),
  }
}

function decoded(node: LocatedScalar): LocatedScalar {
  if (plain(node.text) === node.text) return node
  const built = new OffsetMapBuilder()
  for (const match of node.text.matchAll(/&#?\w{1,31};|\\[&%#_$]|[^&\\]+|[&\\]/g)) {
    const start = sourceOffset(node.map, match.index, 'start')
    const end = sourceOffset(node.map, match.index + match[0].length, 'end')
    built.add(plain(match[0]), start, end - start)
  }
  return { ...node, value: built.text, text: built.text, map: built.map }
}

function plain(text: string): string {
  return decodeReferences(text.replace(/\\([&%#_$])/g, '$1'))
}
