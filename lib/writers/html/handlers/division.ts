import type { Element, Properties } from 'hast'
import type { Division } from '../../../document/nodes.ts'
import { element, generated, lines, type Result, text } from '../element.ts'
import type { State } from '../state.ts'

/**
 * A box, a theorem, or a group with attributes. Details stand open: what is folded would be missing from the
 * printed page.
 */
export function division(node: Division, state: State): Result {
  const name = node.name?.toLowerCase().replace(/[^a-z0-9-]/g, '')
  // In print, a column is as wide as a part of a row is on a page.
  const groupClass = isRow(node) ? ['side-by-side'] : undefined
  const className = node.kind === 'group' ? groupClass : [...new Set([node.kind, ...(name ? [name] : [])])]
  const title = titleOf(node, state)
  const head = title.length > 0 ? lines([element(...titleElement(node.kind), title)]) : []
  // Without a summary a browser sets a word of its own, in its own language.
  const isFolding = node.kind === 'details' && title.length > 0
  const tagName = isFolding ? 'details' : node.kind === 'admonition' ? 'aside' : 'div'
  const open = isFolding ? true : undefined
  return element(tagName, { className, open }, [text('\n'), ...head, ...state.blocks(node.children)])
}

/** Quarto's `layout-ncol`, `layout-nrow`, `layout` (“Figures”, “Custom Layout”). */
function isRow({ data }: Division): boolean {
  return Object.keys(data?.attributes?.values ?? {}).some((key) => /^layout(?:-ncol|-nrow)?$/.test(key))
}

function titleElement(kind: Division['kind']): [string, Properties] {
  return kind === 'details' ? ['summary', {}] : ['p', { className: [`${kind}-title`] }]
}

function titleOf(node: Division, state: State): Element['children'] {
  const own = state.all(node.title ?? [])
  if (node.kind === 'group') return own
  if (!node.label) return own
  const marked = generated('label', node.label)
  return own.length > 0 ? [marked, text(' '), ...own] : [marked]
}
