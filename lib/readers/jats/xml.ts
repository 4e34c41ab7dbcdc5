import { parseXml, type XmlElement, type XmlNode, type XmlText } from '@rgrove/parse-xml'

export type { XmlElement, XmlNode }

/**
 * The root element of a file. Entities that only a DTD declares stand as they are written.
 *
 * @throws XmlError where the file is not well-formed; RangeError where it nests deeper than any article
 */
export function parse(xml: string): XmlElement | undefined {
  if (depthOf(xml) > deepest) throw new RangeError(`Unexpected nesting of more than ${deepest} elements`)
  return parseXml(xml, { ignoreUndefinedEntities: true, preserveCdata: true }).root ?? undefined
}

/** As libxml2 has it, and most other parsers. */
const deepest = 256

function depthOf(xml: string): number {
  let depth = 0
  let most = 0
  for (const [tag] of xml.matchAll(/<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<\/?[^\s>/!?][^>]*>/g)) {
    if (tag.startsWith('<!')) continue
    if (tag.startsWith('</')) depth--
    else if (!tag.endsWith('/>')) most = Math.max(most, ++depth)
  }
  return most
}

/** Whether a node is an element, and no text, comment or instruction. */
export const isElement = (node: XmlNode): node is XmlElement => node.type === 'element'

/** The words of a text; nothing of other nodes. */
export const wordsOf = (node: XmlNode): string | undefined =>
  node.type === 'text' || node.type === 'cdata' ? (node as XmlText).text : undefined

/** The elements of the given names directly in an element; all of them where no name is given. */
export function elementsOf(element: XmlElement | undefined, ...names: string[]): XmlElement[] {
  return ((element?.children ?? []) as XmlNode[]).filter(
    (child): child is XmlElement => isElement(child) && (names.length === 0 || names.includes(child.name)),
  )
}

/** The first element of a name directly in an element, or along a path `front/article-meta`. */
export function first(element: XmlElement | undefined, path: string): XmlElement | undefined {
  return path.split('/').reduce<XmlElement | undefined>((at, name) => elementsOf(at, name)[0], element)
}

/** Every element of the given names within an element, in the order of the file. */
export function within(element: XmlElement | undefined, ...names: string[]): XmlElement[] {
  const found: XmlElement[] = []
  const stack = elementsOf(element).reverse()
  for (let at = stack.pop(); at; at = stack.pop()) {
    if (names.includes(at.name)) found.push(at)
    stack.push(...elementsOf(at).reverse())
  }
  return found
}

/** The text of an element, white space folded; nothing where it has none. */
export function textOf(element: XmlElement | undefined): string | undefined {
  const text = (element?.text ?? '').replace(/[ \t\r\n]+/g, ' ').trim()
  return text === '' ? undefined : text
}

/** The text of the first element along a path. */
export const textAt = (element: XmlElement | undefined, path: string): string | undefined =>
  textOf(first(element, path))
