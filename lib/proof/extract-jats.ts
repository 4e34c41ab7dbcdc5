import { parseXml, type XmlElement, type XmlNode, type XmlText } from '@rgrove/parse-xml'
import type { GeneratedRange } from '../document/source-map.ts'
import { countAuthorsOfJats } from './authors.ts'
import { formula } from './extract-document.ts'
import { emptyLedger, type Ledger, normalize, WordCollector } from './ledger.ts'
import { addressOf, CellCounter, CitedText, codeText, labelText, MarkedText } from './marked-text.ts'

/** JATS elements within whose text a word can go on. */
const inline = new Set(
  (
    'bold italic sc sub sup underline strike monospace roman sans-serif overline xref ext-link uri email ' +
    'named-content styled-content inline-formula inline-graphic abbrev mml:math tex-math alternatives ' +
    'styled-content target related-object private-char inline-supplementary-material'
  ).split(' '),
)

/** Elements whose text is no prose of the manuscript. */
const unread = new Set(['alt-text', 'label', 'corresp'])

/**
 * What finished JATS holds, read anew from its bytes with an XML parser.
 *
 * @param xml the whole file
 * @param generated ranges of the file with text that the writer made itself; words in them are left out
 * @throws where the XML is not well-formed
 */
export function extractJats(xml: string, generated: readonly GeneratedRange[]): Ledger {
  const ledger = emptyLedger()
  const made = [...generated].sort((a, b) => a.start - b.start)
  let statements = 0
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
  const walk = (node: XmlNode, stream: keyof Ledger | undefined): void => {
    if (node.type === 'text' || node.type === 'cdata') {
      if (!stream) return
      for (const { text, by } of partsOf(node as XmlText, xml, made)) {
        if (by === 'citation') cited.add(text)
        if (by !== 'author') continue
        cited.close()
        collector(stream).add(text)
        marked.add(text)
      }
      return
    }
    if (node.type !== 'element') return
    const element = node as XmlElement
    const inside = streamOf(element) ?? stream
    if (inside && isLabel(element)) ledger.labels.push({ text: labelText(element.text) })
    // The number of a reference that the author typed is the author's.
    const isTypedNumber = element.name === 'label' && isChildOf(element, 'ref')
    if (unread.has(element.name) && !isTypedNumber) return
    if (!inside && !element.children.length) return
    if (inside && (element.name === 'ext-link' || element.name === 'email'))
      countLink(element, wordsOf(element), ledger)
    if (inside && element.name === 'graphic') countLinksOf(element, ledger)
    if (inside && countThings(element, ledger)) return
    const mark = inside && !isHeading(element) ? marks[element.name] : undefined
    if (mark) ledger.emphasis.push(...marked.within(mark, () => read(element, inside)))
    else if (element.name === 'td' || element.name === 'th') {
      const { colspan, rowspan } = element.attributes
      const name = cells.cell(Number(colspan ?? 1), Number(rowspan ?? 1))
      ledger.cells.push(...marked.within(name, () => read(element, inside)))
    } else if (element.name === 'table') cells.table(() => read(element, inside))
    else read(element, inside)
  }
  const wordsOf = (node: XmlNode): string =>
    node.type === 'element'
      ? (node as XmlElement).children.map((child) => wordsOf(child as XmlNode)).join('')
      : node.type === 'text'
        ? partsOf(node as XmlText, xml, made)
            .map(({ text, by }) => (by === 'author' ? text : ''))
            .join('')
        : ''
  const read = (element: XmlElement, inside: keyof Ledger | undefined): void => {
    if (element.name === 'tr') cells.row()
    const block = !inline.has(element.name)
    if (block && inside) close(inside)
    if (inside === 'statements' && isStatement(element)) collector(inside).block = ++statements
    for (const child of inReadingOrder(element)) walk(child, inside)
    if (block && inside) close(inside)
  }
  const document = parseXml(xml, { includeOffsets: true })
  if (document.root) {
    walk(document.root, undefined)
    countAuthorsOfJats(document.root, ledger)
  }
  cited.close()
  ledger.citedWords = cited.entries
  for (const [stream, collected] of words) {
    collected.close()
    ledger[stream] = collected.entries
  }
  return ledger
}

/** A document has the caption of a figure behind the figures within it, JATS before them. */
function inReadingOrder(element: XmlElement): XmlNode[] {
  const children = element.children as XmlNode[]
  if (!captioned.has(element.name)) return children
  const isLast = (child: XmlNode) => child.type === 'element' && isFigureCaption(child as XmlElement)
  return [...children.filter((child) => !isLast(child)), ...children.filter(isLast)]
}

/** A caption that has a title is that of a box. */
function isFigureCaption(element: XmlElement): boolean {
  return (
    element.name === 'caption' && !element.children.some((child) => 'name' in child && child.name === 'title')
  )
}

const captioned = new Set(['fig', 'fig-group', 'table-wrap', 'boxed-text'])

/** Elements that mark their words. */
const marks: Readonly<Record<string, string>> = {
  ...{ italic: 'emphasis', bold: 'strong', sup: 'superscript', sub: 'subscript', sc: 'small capitals' },
  ...{ strike: 'deletion', underline: 'underline', monospace: 'code' },
}

/** A heading where JATS has none is a paragraph in bold. */
function isHeading({ parent }: XmlElement): boolean {
  return parent?.type === 'element' && (parent as XmlElement).attributes['content-type'] === 'heading'
}

/** The label of a figure or table, the number of a formula. */
function isLabel({ name, parent }: XmlElement): boolean {
  const owner = parent?.type === 'element' ? (parent as XmlElement) : undefined
  const isFigure =
    owner?.name === 'boxed-text' && /^(?:figure|listing)$/.test(owner.attributes['content-type'] ?? '')
  return name === 'label' && (labelled.has(owner?.name ?? '') || isFigure)
}

const labelled = new Set(['fig', 'fig-group', 'table-wrap', 'disp-formula'])

/** A picture that leads elsewhere holds its link. */
function countLinksOf(graphic: XmlElement, ledger: Ledger): void {
  for (const child of graphic.children)
    if ('name' in child && child.name === 'ext-link') countLink(child as XmlElement, '', ledger)
}

/** A link out of the document; those that a citation's style made have no words of the author's. */
function countLink(element: XmlElement, ownWords: string, ledger: Ledger): void {
  const url = element.name === 'email' ? `mailto:${element.text}` : (element.attributes['xlink:href'] ?? '')
  const address = addressOf(url)
  const isMade = ownWords === '' && element.text !== ''
  const isOfEntry = isWithin(element, 'ref') && ownWords === ''
  if (address && !isMade && !isWithin(element, 'xref') && !isOfEntry) ledger.links.push({ text: address })
}

/** Formulas, images and citations are counted as things. True where nothing is left to read inside. */
function countThings(element: XmlElement, ledger: Ledger): boolean {
  switch (element.name) {
    case 'inline-formula':
    case 'disp-formula':
      for (const child of element.children)
        if (child.type === 'element' && isLabel(child as XmlElement))
          ledger.labels.push({ text: labelText((child as XmlElement).text) })
      ledger.formulas.push({ text: formula(texOf(element)) })
      return true
    case 'code':
    case 'preformat':
      ledger.code.push({ text: codeText(element.text) })
      return false
    case 'graphic':
    case 'inline-graphic':
      ledger.images.push({
        text: normalize(textOf(find(element, 'alt-text')))
          .replace(/\s+/g, ' ')
          .trim(),
      })
      return true
    case 'xref':
      if (element.attributes['ref-type'] === 'bibr')
        ledger.citations.push({ text: element.attributes.rid ?? '' })
      if (element.attributes['ref-type'] === 'fn')
        ledger.labels.push({ text: `note ${labelText(element.text)}` })
      if (!/^(?:bibr|fn)$/.test(element.attributes['ref-type'] ?? '') && element.text !== '')
        ledger.references.push({ text: element.attributes.rid ?? '' })
      return element.attributes['ref-type'] === 'fn'
    default:
      return false
  }
}

function streamOf(element: XmlElement): keyof Ledger | undefined {
  switch (element.name) {
    case 'article-title':
      return isWithin(element, 'ref-list') ? undefined : 'title'
    case 'subtitle':
      return 'subtitle'
    case 'abstract':
    case 'trans-abstract':
      return 'abstract'
    case 'kwd':
      return 'keywords'
    case 'body':
    // Closing sections of the document: their titles are the author's, the references in them were cut out.
    case 'app':
    case 'glossary':
    case 'ref-list':
      return 'body'
    case 'caption':
      return isFigureCaption(element) ? 'captions' : undefined
    case 'fn-group':
      return 'notes'
    case 'author-notes':
    case 'funding-statement':
      return 'statements'
    case 'ack':
    case 'sec':
    case 'notes':
      if (!isChildOf(element, 'back')) return undefined
      // Of the front matter, or a section of the text.
      return element.attributes.id?.startsWith('statement-') ? 'statements' : 'body'
    default:
      return undefined
  }
}

/** What holds one statement: the first level below the front and the back. */
function isStatement(element: XmlElement): boolean {
  return (
    element.name === 'funding-statement' ||
    (element.name === 'fn' && isWithin(element, 'author-notes')) ||
    ((element.name === 'ack' || element.name === 'sec' || element.name === 'notes') &&
      isChildOf(element, 'back') &&
      streamOf(element) === 'statements')
  )
}

function isChildOf(element: XmlElement, name: string): boolean {
  return element.parent?.type === 'element' && (element.parent as XmlElement).name === name
}

function isWithin(element: XmlElement, name: string): boolean {
  for (let parent = element.parent; parent; parent = parent.parent) {
    if (parent.type === 'element' && (parent as XmlElement).name === name) return true
  }
  return false
}

function texOf(element: XmlElement): string {
  const tex = textOf(find(element, 'tex-math'))
  // PMC wants a whole LaTeX document around the formula.
  const document = /\\begin\{document\}([\s\S]*)\\end\{document\}/.exec(tex)
  return (document?.[1] ?? tex).trim().replace(/^\${1,2}|\${1,2}$/g, '')
}

function find(element: XmlElement, name: string): XmlElement | undefined {
  if (element.name === name) return element
  for (const child of element.children) {
    const found = child.type === 'element' ? find(child as XmlElement, name) : undefined
    if (found) return found
  }
  return undefined
}

function textOf(element: XmlElement | undefined): string {
  return element?.text ?? ''
}

/** A stretch of text, and who wrote it. */
interface Part {
  text: string
  by: 'author' | 'citation' | 'writer'
}

/** A text in stretches, told apart by who wrote them. */
function partsOf(node: XmlText, xml: string, made: readonly GeneratedRange[]): Part[] {
  const parts: Part[] = []
  const add = (start: number, end: number, by: Part['by']): void => {
    if (end > start) parts.push({ text: resolveReferences(xml.slice(start, end)), by })
  }
  let from = node.start
  for (let at = firstEndingAfter(made, node.start); at < made.length; at++) {
    const { start, end, isCited } = made[at] as GeneratedRange
    if (start >= node.end) break
    add(from, start, 'author')
    add(Math.max(from, start), Math.min(end, node.end), isCited ? 'citation' : 'writer')
    from = Math.max(from, end)
  }
  if (from === node.start) return [{ text: node.text, by: 'author' }]
  add(from, node.end, 'author')
  return parts
}

function firstEndingAfter(ranges: readonly GeneratedRange[], offset: number): number {
  let low = 0
  let high = ranges.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((ranges[middle] as GeneratedRange).end <= offset) low = middle + 1
    else high = middle
  }
  return low
}

const references: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }

function resolveReferences(raw: string): string {
  return raw.replace(
    /&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi,
    (whole, decimal?: string, hex?: string, name?: string) => {
      if (name) return references[name] ?? whole
      return String.fromCodePoint(decimal ? Number(decimal) : Number.parseInt(hex ?? '0', 16))
    },
  )
}
