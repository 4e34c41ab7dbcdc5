import type { Element, ElementContent, Nodes, Root } from 'hast'
import { countAuthorsOfHtml } from './authors.ts'
import { formula } from './extract-document.ts'
import { emptyLedger, type Ledger, normalize, WordCollector } from './ledger.ts'
import {
  addressOf,
  CellCounter,
  CitedText,
  codeText,
  fragmentOf,
  labelText,
  MarkedText,
} from './marked-text.ts'

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
  const cited = new CitedText()
  const marked = new MarkedText()
  const cells = new CellCounter()
  const close = (stream: keyof Ledger): void => {
    collector(stream).close()
    cited.close()
    marked.close()
  }
  const walk = (node: Nodes, stream: keyof Ledger | undefined, generated: boolean): void => {
    if (node.type === 'text') {
      if (stream && generated && inCited) cited.add(node.value)
      if (!stream || generated) return
      cited.close()
      collector(stream).add(node.value)
      marked.add(node.value)
      return
    }
    if (node.type === 'root') for (const child of node.children) walk(child, stream, generated)
    if (node.type !== 'element') return
    if (node.tagName === 'head' || node.tagName === 'style' || node.tagName === 'nav') return
    const inside = streamOf(node) ?? stream
    const made = generated || 'dataGenerated' in node.properties
    if (!inside) {
      read(node, inside, made)
      return
    }
    if (isLabel(node, inside) && !inBox) ledger.labels.push({ text: labelText(textOf(node)) })
    if (hasClass(node, 'note-call') && !hasClass(node, 'unresolved'))
      ledger.labels.push({ text: `note ${labelText(textOf(node))}` })
    const mark = generated ? undefined : markOf(node)
    if (mark) ledger.emphasis.push(...marked.within(mark, () => read(node, inside, made)))
    else if (node.tagName === 'td' || node.tagName === 'th') {
      const name = cells.cell(numberOf(node, 'colSpan'), numberOf(node, 'rowSpan'))
      ledger.cells.push(...marked.within(name, () => read(node, inside, made)))
    } else if (node.tagName === 'table') cells.table(() => read(node, inside, made))
    else read(node, inside, made)
  }
  let inCited = false
  // The name of a box within a caption, “Note”, is no label of the figure.
  let inBox = false
  // Links that a citation's style made are galley's.
  let inCitation = false
  const read = (node: Element, inside: keyof Ledger | undefined, made: boolean): void => {
    if (inside && !made) countThings(node, ledger)
    const address = node.tagName === 'a' && inside && !inCitation ? addressOf(target(node)) : undefined
    if (address) ledger.links.push({ text: address })
    if (hasClass(node, 'citation-link') && inside) ledger.citations.push({ text: target(node) })
    if (isImage(node) && inside) ledger.images.push({ text: alt(node) })
    if (hasClass(node, 'math-error') || node.tagName === 'math') {
      const tex = node.tagName === 'math' ? annotation(node) : textOf(node)
      if (inside && (!made || inCited)) ledger.formulas.push({ text: formula(tex) })
      return
    }
    if (node.tagName === 'tr') cells.row()
    if (inside && node.tagName === 'a' && isReference(node, made))
      ledger.references.push({ text: fragmentOf(target(node)) })
    const wasCited = inCited
    if (hasClass(node, 'citation')) inCited = !hasClass(node, 'unresolved')
    else if (hasClass(node, 'cross-reference')) inCited = true
    else if (hasClass(node, 'note-call')) inCited = false
    const isCitation = !inCitation && (hasClass(node, 'citation') || hasClass(node, 'reference'))
    if (isCitation) inCitation = true
    const wasInBox = inBox
    if (inside === 'captions' && isBox(node)) inBox = true
    const block = !isInline(node)
    if (block && inside) close(inside)
    // Code in a block is a thing of its own; its element marks no words.
    const children = node.tagName === 'pre' ? node.children.flatMap(contentOfCode) : node.children
    for (const child of children) walk(child, inside, made)
    if (block && inside) close(inside)
    if (isCitation) inCitation = false
    inCited = wasCited
    inBox = wasInBox
  }
  walk(page, undefined, false)
  cited.close()
  ledger.citedWords = cited.entries
  countAuthorsOfHtml(page, ledger)
  for (const [stream, collected] of words) {
    collected.close()
    ledger[stream] = collected.entries
  }
  return ledger
}

const contentOfCode = (node: ElementContent): ElementContent[] =>
  node.type === 'element' && node.tagName === 'code' ? node.children : [node]

/** Blocks of code, numbers of formulas. */
function countThings(node: Element, ledger: Ledger): void {
  if (node.tagName === 'pre') ledger.code.push({ text: codeText(textOf(node)) })
  const number = hasClass(node, 'equation') ? find(node, (child) => hasClass(child, 'number')) : undefined
  if (number) ledger.labels.push({ text: labelText(textOf(number)) })
}

/** Elements that mark their words. */
const marks: Readonly<Record<string, string>> = {
  ...{ em: 'emphasis', i: 'emphasis', strong: 'strong', b: 'strong', code: 'code' },
  ...{
    sup: 'superscript',
    sub: 'subscript',
    del: 'deletion',
    s: 'deletion',
    u: 'underline',
    ins: 'underline',
  },
}

function markOf(element: Element): string | undefined {
  if (element.tagName === 'span') return hasClass(element, 'small-caps') ? 'small capitals' : undefined
  return marks[element.tagName]
}

/** The label of a figure or table. Numbers of sections stand in headings, for which JATS has no label everywhere. */
function isLabel(element: Element, stream: keyof Ledger): boolean {
  return stream === 'captions' && hasClass(element, 'label') && 'dataGenerated' in element.properties
}

function isBox(element: Element): boolean {
  return element.tagName === 'aside' || element.tagName === 'details' || hasClass(element, 'theorem')
}

/** A link to a part of the page: a reference, or one that the author wrote out. */
function isReference(element: Element, generated: boolean): boolean {
  if (textOf(element) === '') return false
  if (hasClass(element, 'cross-reference')) return true
  const isOwn = !generated && element.properties.className === undefined
  return isOwn && /^#./.test(String(element.properties.href ?? ''))
}

function numberOf(element: Element, name: string): number | undefined {
  const value = Number(element.properties[name])
  return value > 1 ? value : undefined
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
