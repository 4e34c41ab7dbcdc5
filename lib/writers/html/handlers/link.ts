import type { Link } from 'mdast'
import { report } from '../../../diagnostics/report.ts'
import { element, generated, type Result } from '../element.ts'
import { isExternal, safeUrl } from '../safe-url.ts'
import type { State } from '../state.ts'

/**
 * A link. One that is not safe to click gives way to its words, with a message; one without words shows its
 * address. A link to an id of the document follows it to where the page has it.
 */
export function link(node: Link, state: State): Result {
  const children = state.all(node.children)
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
  return element(
    'a',
    {
      href: href.startsWith('#') ? `#${state.ids.target(href.slice(1)) ?? href.slice(1)}` : href,
      title: node.title ?? undefined,
      rel: isExternal(href) ? ['noopener'] : undefined,
    },
    children.length > 0 ? children : [generated(undefined, href)],
  )
}
