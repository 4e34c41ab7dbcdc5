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
  const className = node.kind === 'group' ? undefined : [...new Set([node.kind, ...(name ? [name] : [])])]
  const title = titleOf(node, state)
  const head = title.length > 0 ? lines([element(...titleElement(node.kind), title)]) : []
  const tagName = node.kind === 'details' ? 'details' : node.kind === 'admonition' ? 'aside' : 'div'
  const open = node.kind === 'details' ? true : undefined
  return element(tagName, { className, open }, [text('\n'), ...head, ...state.blocks(node.children)])
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
