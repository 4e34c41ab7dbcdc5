import type { Link } from 'mdast'
import type { Element, ElementContent } from 'xast'
import type { Target } from '../../../document/document.ts'
import { element, textOf } from '../element.ts'
import { externalLink } from '../external-link.ts'
import type { Result, State } from '../state.ts'

/** A link: to a part of this document, to an address, or out to the web. */
export function link(node: Link, state: State): Result {
  const content = state.all(node.children)
  if (node.url.startsWith('#')) {
    const target = state.document.targets.get(decodeFragment(node.url.slice(1)))
    if (target) return internal(target, content, state)
  }
  const address = /^mailto:([^?]+)$/i.exec(node.url)?.[1]
  if (address && content.length === 1 && content[0]!.type === 'text' && content[0]!.value === address) {
    return element('email', {}, address)
  }
  return externalLink(node.url, content, node.title ?? undefined)
}

/**
 * A reference in the author's own words. Where they are those of a label that galley makes, only `specific-use` tells
 * that they must not be made anew when the article is read back.
 */
function internal(target: Target, content: ElementContent[], state: State): Element {
  const looksMade = target.number !== undefined && textOf(content).trim().endsWith(target.number)
  const use = looksMade ? 'own-words' : undefined
  return element('xref', { rid: state.ids.of(target.id), 'specific-use': use }, content)
}

function decodeFragment(fragment: string): string {
  try {
    return decodeURIComponent(fragment)
  } catch {
    return fragment
  }
}
