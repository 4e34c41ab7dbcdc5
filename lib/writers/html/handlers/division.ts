import type { Element } from 'hast'
import type { Division } from '../../../document/nodes.ts'
import { element, generated, lines, type Result, text } from '../element.ts'
import type { State } from '../state.ts'

/**
 * A box, a theorem, or a group with attributes. Details stand open: what is folded would be missing from the
 * printed page.
 */
export function division(node: Division, state: State): Result {
  const name = node.name?.toLowerCase().replace(/[^a-z0-9-]/g, '')
  const content = state.blocks(node.children)
  if (node.kind === 'group') return element('div', {}, [text('\n'), ...content])
  const className = [...new Set([node.kind, ...(name ? [name] : [])])]
  if (node.kind === 'details') {
    const summary = element('summary', {}, titleOf(node, state))
    return element('details', { className, open: true }, [text('\n'), ...lines([summary]), ...content])
  }
  const title = titleOf(node, state)
  const head = title.length > 0 ? lines([element('p', { className: [`${node.kind}-title`] }, title)]) : []
  return element(node.kind === 'admonition' ? 'aside' : 'div', { className }, [
    text('\n'),
    ...head,
    ...content,
  ])
}

function titleOf(node: Division, state: State): Element['children'] {
  const own = state.all(node.title ?? [])
  const name = node.name ? `${node.name[0]?.toUpperCase()}${node.name.slice(1)}` : undefined
  const label = node.label ?? (node.kind === 'theorem' || own.length === 0 ? name : undefined)
  if (!label) return own
  const marked = generated('label', label)
  return own.length > 0 ? [marked, text(' '), ...own] : [marked]
}
