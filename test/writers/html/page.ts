import type { Element, Nodes } from 'hast'
import { fromHtml } from 'hast-util-from-html'

/** What is wrong with a page, as a person with a screen reader or a validator would find it; nothing if well. */
export function faultsOf(html: string): string[] {
  const faults: string[] = []
  const page = fromHtml(html, {
    onerror: (error) => {
      // The parser warns of control characters and the like, which belong to the manuscript's text.
      if (!/control-character|noncharacter|surrogate/i.test(error.ruleId ?? '')) faults.push(String(error))
    },
  })
  const elements = all(page)
  const ids = elements.flatMap((element) =>
    element.properties.id === undefined ? [] : [String(element.properties.id)],
  )
  const known = new Set(ids)
  if (known.size < ids.length) faults.push(`ids twice: ${ids.filter((id, index) => ids.indexOf(id) < index)}`)
  let rank = 0
  let titles = 0
  for (const element of elements) {
    const { properties, tagName } = element
    const href = String(properties.href ?? '')
    const className = Array.isArray(properties.className) ? properties.className : []
    if (className.includes('unresolved')) continue
    if (href.startsWith('#') && href !== '#' && !known.has(href.slice(1)) && isOurs(className)) {
      faults.push(`no target: ${href}`)
    }
    for (const id of [properties.ariaLabelledBy].flat()) {
      if (id !== undefined && !known.has(String(id))) faults.push(`no label: ${id}`)
    }
    if (tagName === 'img' && properties.alt === undefined) faults.push('img without alt')
    if (tagName === 'th' && !properties.scope) faults.push('th without scope')
    if (tagName === 'a' && !properties.href) faults.push('a without href')
    if (tagName === 'a' && isOurs(className) && className.includes('cross-reference')) continue
    if (tagName === 'a' && textOf(element).trim() === '' && !properties.ariaLabel && !properties.ariaHidden) {
      faults.push(`link without a name: ${href}`)
    }
    if (tagName === 'svg' && !properties.ariaHidden && !properties.ariaLabel)
      faults.push('svg without a name')
    if (tagName === 'html' && !properties.lang) faults.push('no language')
    if (/^h[1-6]$/.test(tagName)) {
      const next = Number(tagName[1])
      if (next > rank + 1) faults.push(`heading skips from h${rank} to ${tagName}`)
      if (next === 1) titles++
      rank = next
    }
    if (tagName === 'script' && properties.type !== 'application/ld+json') faults.push('a script')
    for (const name of Object.keys(properties)) if (/^on/i.test(name)) faults.push(`handler ${name}`)
    if (/^(?:javascript|vbscript|data):/i.test(href)) faults.push(`unsafe ${href}`)
    if (tagName === 'iframe' || tagName === 'object' || tagName === 'embed') faults.push(tagName)
  }
  if (titles > 1) faults.push('more than one h1')
  return faults
}

/** Links that galley makes; an author's own `#fragment` may lead nowhere. */
function isOurs(className: readonly unknown[]): boolean {
  return ['citation-link', 'cross-reference', 'note-call', 'back-link', 'anchor', 'skip-link'].some((name) =>
    className.includes(name),
  )
}

function all(node: Nodes): Element[] {
  const inside = 'children' in node ? node.children.flatMap(all) : []
  return node.type === 'element' ? [node, ...inside] : inside
}

function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value
  return 'children' in node ? node.children.map(textOf).join('') : ''
}
