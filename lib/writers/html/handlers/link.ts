import type { Link } from 'mdast'
import type { Node, Parent } from 'unist'
import { report } from '../../../diagnostics/report.ts'
import { element, generated, type Result } from '../element.ts'
import { plainText } from '../plain-text.ts'
import { isExternal, safeUrl } from '../safe-url.ts'
import type { State } from '../state.ts'

/**
 * A link. One that is not safe to click gives way to its words, with a message; one without words shows its
 * address. A link to an id of the document follows it to where the page has it.
 *
 * HTML has no links within links: around a citation or a note's call, the address follows in parentheses.
 */
export function link(node: Link, state: State): Result {
  const children = state.all(node.children)
  if (state.inLink) return element('span', {}, children)
  const href = safeUrl(node.url)
  if (href === undefined) {
    report(state.file, 'html/unsafe-url', {
      reason: `Unexpected link to \`${node.url.slice(0, 80)}\`, expected http, https, mailto, doi, ftp, a relative path or #fragment`,
      place: node.position,
      actual: node.url,
      note: 'The words stand in the HTML without the link. Correct the address or remove the link.',
    })
    return element('span', { className: ['unsafe-link'] }, children)
  }
  const attributes = {
    href: href.startsWith('#') ? `#${state.ids.target(href.slice(1)) ?? href.slice(1)}` : href,
    title: node.title ?? undefined,
    rel: isExternal(href) ? ['noopener'] : undefined,
  }
  if (hasLink(node.children)) {
    const address = element('a', { ...attributes, dataGenerated: '' }, [href])
    return [element('span', {}, children), element('span', { dataGenerated: '' }, [' (', address, ')'])]
  }
  const isBlank = plainText(node.children) === ''
  return element('a', attributes, isBlank ? [...children, generated(undefined, href || '#')] : children)
}

const links = new Set(['link', 'citationLink', 'crossReference', 'footnoteReference'])

function hasLink(nodes: readonly Node[]): boolean {
  return nodes.some((node) => links.has(node.type) || hasLink((node as Partial<Parent>).children ?? []))
}
