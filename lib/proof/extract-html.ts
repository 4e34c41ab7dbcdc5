import type { Element, Nodes, Root } from 'hast'
import { formula } from './extract-document.ts'
import { emptyLedger, type Ledger, normalize, WordCollector } from './ledger.ts'

/** True for elements within whose text a word can go on (HTML: phrasing content). */
export function isInline(element: Element): boolean {
  return inline.has(element.tagName) && !hasClass(element, 'keyword')
}

const inline = new Set(
  'a abbr b bdi bdo cite code del dfn em i ins kbd mark q s samp small span strong sub sup u var img wbr math'.split(
    ' ',
  ),
)

/**
 * What finished HTML holds. Text in `data-generated` is left out; formulas are read from the TeX beside the MathML.
 *
 * @param page the whole file, as `readHtml` gives it
 */
export function extractHtml(page: Root): Ledger {
  const ledger = emptyLedger()
  const words = new Map<keyof Ledger, WordCollector>()
  const collector = (stream: keyof Ledger): WordCollector => {
    const found = words.get(stream) ?? new WordCollector()
    words.set(stream, found)
    return found
  }
  const walk = (node: Nodes, stream: keyof Ledger | undefined, generated: boolean): void => {
    if (node.type === 'text') {
      if (stream && !generated) collector(stream).add(node.value)
      return
    }
    if (node.type === 'comment' || node.type === 'doctype') return
    if (node.type === 'element') {
      if (node.tagName === 'head' || node.tagName === 'style' || node.tagName === 'nav') return
      const inside = streamOf(node) ?? stream
      const made = generated || 'dataGenerated' in node.properties
      if (hasClass(node, 'citation-link') && inside) ledger.citations.push({ text: target(node) })
      if (isImage(node) && inside) ledger.images.push({ text: alt(node) })
      if (hasClass(node, 'math-error')) {
        if (inside && !generated) ledger.formulas.push({ text: formula(textOf(node)) })
        return
      }
      if (node.tagName === 'math') {
        if (inside && !generated) ledger.formulas.push({ text: formula(annotation(node)) })
        return
      }
      const block = !isInline(node)
      if (block && inside) collector(inside).close()
      for (const child of node.children) walk(child, inside, made)
      if (block && inside) collector(inside).close()
      return
    }
    if (node.type === 'root') for (const child of node.children) walk(child, stream, generated)
  }
  walk(page, undefined, false)
  for (const [stream, collected] of words) {
    collected.close()
    ledger[stream] = collected.entries
  }
  return ledger
}

/** The landmarks of galley's pages, and the stream that each holds. */
export function streamOf(element: Element): keyof Ledger | undefined {
  if (element.tagName === 'main') return 'body'
  if (element.tagName === 'figcaption' || element.tagName === 'caption') return 'captions'
  if (element.tagName === 'h1') return 'title'
  if (hasClass(element, 'subtitle')) return 'subtitle'
  if (hasClass(element, 'abstract')) return 'abstract'
  if (hasClass(element, 'keyword')) return 'keywords'
  if (hasClass(element, 'notes')) return 'notes'
  if (hasClass(element, 'statement')) return 'statements'
  return undefined
}

function hasClass(element: Element, name: string): boolean {
  const { className } = element.properties
  return Array.isArray(className) && className.includes(name)
}

/** An image, or the box that stands for one that is missing. */
function isImage(element: Element): boolean {
  return element.tagName === 'img' || hasClass(element, 'missing-image')
}

function target(element: Element): string {
  return String(element.properties.href ?? '').replace(/^#/, '')
}

function alt(element: Element): string {
  return normalize(String(element.properties.alt ?? element.properties.dataAlt ?? ''))
    .replace(/\s+/g, ' ')
    .trim()
}

function annotation(math: Element): string {
  const found = find(math, (element) => element.tagName === 'annotation')
  return found ? textOf(found) : textOf(math)
}

function find(element: Element, test: (element: Element) => boolean): Element | undefined {
  if (test(element)) return element
  for (const child of element.children) {
    const found = child.type === 'element' ? find(child, test) : undefined
    if (found) return found
  }
  return undefined
}

function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value
  return 'children' in node ? node.children.map(textOf).join('') : ''
}
