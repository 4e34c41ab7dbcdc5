import type { Link } from 'mdast'
import { element } from '../element.ts'
import { externalLink } from '../external-link.ts'
import type { Result, State } from '../state.ts'

/** A link: to a part of this document, to an address, or out to the web. */
export function link(node: Link, state: State): Result {
  const content = state.all(node.children)
  if (node.url.startsWith('#')) {
    const target = state.document.targets.get(decodeFragment(node.url.slice(1)))
    if (target) return element('xref', { rid: state.ids.of(target.id) }, content)
  }
  const address = /^mailto:([^?]+)$/i.exec(node.url)?.[1]
  if (address && content.length === 1 && content[0]!.type === 'text' && content[0]!.value === address) {
    return element('email', {}, address)
  }
  return externalLink(node.url, content, node.title ?? undefined)
}

function decodeFragment(fragment: string): string {
  try {
    return decodeURIComponent(fragment)
  } catch {
    return fragment
  }
}
