import { parseXml, type XmlElement, type XmlText } from '@rgrove/parse-xml'

/** A JATS file as rules look at it: its elements by name. */
export interface Article {
  root: XmlElement
  /** Elements of the given names, in the order of the file. */
  all(...names: string[]): readonly XmlElement[]
}

/**
 * Parses a JATS file. Entities that only a DTD declares stand as they are written.
 *
 * @throws where the file is not well-formed
 */
export function readArticle(xml: string): Article | undefined {
  const { root } = parseXml(xml, { includeOffsets: true, ignoreUndefinedEntities: true, preserveCdata: true })
  if (!root) return undefined
  const byName = new Map<string, XmlElement[]>()
  const order = new Map<XmlElement, number>()
  const stack: XmlElement[] = [root]
  for (let element = stack.pop(); element; element = stack.pop()) {
    order.set(element, order.size)
    const same = byName.get(element.name)
    if (same) same.push(element)
    else byName.set(element.name, [element])
    for (let at = element.children.length - 1; at >= 0; at--) {
      const child = element.children[at]
      if (child?.type === 'element') stack.push(child as XmlElement)
    }
  }
  return {
    root,
    all(...names) {
      const found = names.flatMap((name) => byName.get(name) ?? [])
      return names.length === 1 ? found : found.sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0))
    },
  }
}

/** The elements of the given names directly in an element; all of them where no name is given. */
export function childrenOf(element: XmlElement | undefined, ...names: string[]): XmlElement[] {
  return (element?.children ?? []).filter(
    (child): child is XmlElement =>
      child.type === 'element' && (names.length === 0 || names.includes((child as XmlElement).name)),
  )
}

/** The first element of a name directly in an element. */
export function childOf(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return childrenOf(element, name)[0]
}

/** The element around an element. */
export function parentOf(element: XmlElement): XmlElement | undefined {
  return element.parent?.type === 'element' ? (element.parent as XmlElement) : undefined
}

/** Whether an element stands somewhere within one of the given names. */
export function isWithin(element: XmlElement, ...names: string[]): boolean {
  for (let around = parentOf(element); around; around = parentOf(around)) {
    if (names.includes(around.name)) return true
  }
  return false
}

/** The first element of a name anywhere within an element. */
export function find(element: XmlElement | undefined, name: string): XmlElement | undefined {
  if (!element) return undefined
  for (const child of childrenOf(element)) {
    const found = child.name === name ? child : find(child, name)
    if (found) return found
  }
  return undefined
}

/** The text of an element, white space folded. */
export function textOf(element: XmlElement | undefined): string {
  return (element?.text ?? '').replace(/\s+/g, ' ').trim()
}

/** Whether an element holds an element, or text that is more than white space. */
export function hasContent(element: XmlElement): boolean {
  return element.children.some(
    (child) =>
      child.type === 'element' ||
      ((child.type === 'text' || child.type === 'cdata') && (child as XmlText).text.trim() !== ''),
  )
}

/** The front of the article's metadata. */
export function articleMeta(article: Article): XmlElement | undefined {
  return childOf(childOf(article.root, 'front'), 'article-meta')
}

/** The journal's metadata. */
export function journalMeta(article: Article): XmlElement | undefined {
  return childOf(childOf(article.root, 'front'), 'journal-meta')
}
