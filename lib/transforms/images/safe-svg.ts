import { parseXml } from '@rgrove/parse-xml'
import type { Element, ElementContent, Root } from 'xast'
import { toXml } from 'xast-util-to-xml'

/** What could run, or call for something from outside. A drawing without any of it is left as it is. */
const suspicious =
  /<script|<!entity|<\?xml-stylesheet|\son\w+\s*=|@import|javascript:|(?:href|src)\s*=\s*["'](?!#|data:image\/)|url\(\s*["']?(?!#|data:)/i

/** Elements that run something or show another document. */
const forbidden = /^(?:.*:)?(?:script|iframe|embed|object|handler|listener|audio|video|set)$/i

/** What parse-xml's nodes have, which it types by class. */
interface XmlNode {
  type: string
  name?: string
  attributes?: Record<string, string>
  children?: readonly XmlNode[]
  text?: string
}

/**
 * A drawing without script and without references to anything outside it.
 *
 * Browsers run and load nothing in an image either (SVG Integration, secure static mode), but readers save the
 * drawing out of the page and open it by itself.
 *
 * @param svg the file's text
 * @returns the text, and whether something was taken out of it
 * @throws Error where it is no well-formed XML, which no browser would show
 */
export function safeSvg(svg: string): { svg: string; changed: boolean } {
  const entities = entitiesOf(svg)
  const { root } = parseXml(svg, { resolveUndefinedEntity: (name) => entities.get(name.slice(1, -1)) ?? '' })
  if (!root || !/^(?:.*:)?svg$/.test(root.name)) throw new Error('Its root element is not svg')
  if (!suspicious.test(svg)) return { svg, changed: false }
  const state = { changed: false }
  const safe = safeElement(root as XmlNode, state)
  const tree: Root = { type: 'root', children: [safe] }
  return { svg: toXml(tree), changed: state.changed }
}

/** Entities of the document type's internal subset, which drawing programs use for namespaces. */
function entitiesOf(svg: string): Map<string, string> {
  const found = svg.matchAll(/<!ENTITY\s+([\w.-]{1,99})\s+(?:"([^"<&]{0,999})"|'([^'<&]{0,999})')\s*>/g)
  return new Map([...found].map(([, name = '', double, single]) => [name, double ?? single ?? '']))
}

function safeElement(node: XmlNode, state: { changed: boolean }): Element {
  const attributes: Record<string, string> = {}
  for (const [name, value] of Object.entries(node.attributes ?? {})) {
    if (/^on/i.test(name) || (/(?:^|:)(?:href|src)$/i.test(name) && !isInside(value))) state.changed = true
    else attributes[name] = safeStyle(value, state)
  }
  const children: ElementContent[] = []
  for (const child of node.children ?? []) {
    if (child.type === 'text' || child.type === 'cdata') {
      const text = child.text ?? ''
      children.push({ type: 'text', value: isStyle(node) ? safeStyle(text, state) : text })
    } else if (child.type === 'element') {
      if (forbidden.test(child.name ?? '')) state.changed = true
      else children.push(safeElement(child, state))
    }
  }
  return { type: 'element', name: node.name ?? '', attributes, children }
}

function isStyle(node: XmlNode): boolean {
  return /^(?:.*:)?style$/i.test(node.name ?? '')
}

/** Within the drawing, or a picture written into it. */
function isInside(url: string): boolean {
  return /^\s*(?:#|data:image\/(?:png|jpeg|gif|webp);)/i.test(url)
}

function safeStyle(css: string, state: { changed: boolean }): string {
  if (!/url\(|@import/i.test(css)) return css
  const safe = css
    .replace(/@import[^;]*;?/gi, '')
    .replace(/url\(\s*["']?(?!#|data:image\/|data:font\/|data:application\/)[^)]{0,4000}\)?/gi, 'none')
  if (safe !== css) state.changed = true
  return safe
}
