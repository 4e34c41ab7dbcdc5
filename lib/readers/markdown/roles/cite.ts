import type { PhrasingContent } from 'mdast'
import type { Citation, CitationForm, CitationItem } from '../../../document/nodes.ts'
import { placeOf } from '../../../document/offset-map.ts'
import { findLocator } from '../citation/locator.ts'
import { slicePart } from '../fence.ts'
import type { Role, RoleReader } from './role.ts'

/** `{cite:p}` and its kin (MyST's guide, “Citations”; sphinxcontrib-bibtex, “Roles”): keys with commas or semicolons between. */
export function cite(mode: Citation['mode'], form?: CitationForm): RoleReader {
  return (role) => {
    const items = itemsOf(role)
    if (items.length === 0) return []
    const { position } = role
    const node: Citation = { type: 'citation', mode, items, children: [], position }
    const each = mode === 'narrative' && items.length > 1
    if (form || each) node.form = { ...form, ...(each && { each }) }
    return [node]
  }
}

/** `{cite:empty}`, `{nocite}`: works for the list of references alone. */
export const list: RoleReader = (role) => {
  for (const { key } of itemsOf(role)) role.reading.listed.add(key)
  role.reading.consume('nocite', role.position)
  return []
}

// `{see}key{p. 3}`: what stands before and after a key, each in braces.
const written = /\s*(?:\{([^{}]*)\}\s*)?@?([^\s,;{}]+)\s*(?:\{([^{}]*)\}\s*)?(?:[,;]|$)/gy

function itemsOf(role: Role): CitationItem[] {
  const { content, reading } = role
  const items: CitationItem[] = []
  const part = (start: number, end: number) => {
    const { text, map } = slicePart(content, start, end)
    return reading.parseInline(text, map)
  }
  for (const match of content.text.matchAll(written)) {
    const [whole, before, key, after] = match
    const keyAt = match.index + whole.indexOf(key!, before === undefined ? 0 : whole.indexOf('}'))
    const keyPosition = placeOf(content.map, keyAt, keyAt + key!.length, reading.source)
    const item: CitationItem = {
      key: key!,
      prefix: [],
      suffix: [],
      suppressAuthor: false,
      keyPosition,
      position: keyPosition,
    }
    if (before) {
      const start = match.index + whole.indexOf(before)
      item.prefix = part(start, start + before.length)
    }
    if (after) addLocator(item, after, match.index + whole.lastIndexOf(after), role, part)
    items.push(item)
  }
  return items
}

function addLocator(
  item: CitationItem,
  after: string,
  start: number,
  { content, reading }: Role,
  part: (start: number, end: number) => PhrasingContent[],
): void {
  const found = findLocator(after)
  if (!found) {
    item.suffix = part(start, start + after.length)
    return
  }
  const position = placeOf(content.map, start + found.start, start + found.end, reading.source)
  const { label, term, value } = found
  item.locator = { label, ...(term && { term }), value, position }
  if (found.end < after.length) item.suffix = part(start + found.end, start + after.length)
}
