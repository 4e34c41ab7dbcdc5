import { parseXml, type XmlElement, type XmlNode } from '@rgrove/parse-xml'
import type { Element, Nodes, Root } from 'hast'
import type { Node } from 'unist'
import type { VFile } from 'vfile'
import { report } from '../diagnostics/report.ts'
import type { CslItem, CslName, Document, Reference } from '../document/document.ts'
import { normalize } from './ledger.ts'
import type { Proof } from './prove.ts'

/*
 * The works of the reference list. HTML prints each as the citation style words it; JATS has its fields, or, where
 * the style's words were asked for, these.
 */

/** What an output says of its works, by the id of the reference. */
export type FoundWorks = ReadonlyMap<string, FoundWork>

/** One work: its printed words, or the texts of its fields. */
export type FoundWork = { printed: string } | FoundFields

interface FoundFields {
  fields: ReadonlySet<string>
  whole: string
}

/**
 * Holds the reference list of an output against the document, and reports each loss at the entry of the bibliography.
 *
 * @param proof counts what is lost
 */
export function proveWorks(
  { references }: Document,
  found: FoundWorks,
  { output, file, proof }: { output: string; file: VFile; proof: Proof },
): void {
  for (const reference of references) {
    const lost = lossOf(reference, found.get(reference.id))
    if (lost === undefined) continue
    const { path, keyPosition, position = keyPosition } = reference.entry
    proof.missing++
    report(file, 'proof/missing', {
      reason: `Unexpected loss of ${lost} in the ${output}`,
      foreign: { path, ...(position && { position }) },
      note: 'This is a fault of galley, not of the manuscript. Please report it with the manuscript.',
    })
  }
}

/** What is missing, in words; nothing where all is there. */
function lossOf(reference: Reference, found: FoundWork | undefined): string | undefined {
  const name = `the reference “${reference.key}”`
  if (!found) return name
  if ('printed' in found)
    return found.printed === squeeze(textOfTree(reference)) ? undefined : `words of ${name}`
  const lost = fieldsOf(reference.item).filter(([field, value]) => !holds(found, field, squeeze(value)))
  return lost.length === 0 ? undefined : `${lost.map(([field]) => `\`${field}\``).join(', ')} of ${name}`
}

/** Longer texts may be a part of a field, as a title is that has its subtitle behind it. */
const partSize = 6

function holds({ fields, whole }: FoundFields, field: string, value: string): boolean {
  if (value === '' || fields.has(value) || (value.length >= partSize && whole.includes(value))) return true
  return field === 'page' && [...fields].some((text) => text.startsWith(value))
}

/** What readers find a work by (CSL 1.0.2, appendix IV). */
function fieldsOf(item: CslItem): [field: string, value: string][] {
  const text = (name: string): string => (item[name] === undefined ? '' : String(item[name]))
  const year = item.issued?.['date-parts']?.[0]?.[0]
  return [
    ...(item.author ?? []).map((name): [string, string] => ['author', nameOf(name)]),
    ['title', text('title')],
    ['container-title', text('container-title')],
    ['issued', year === undefined ? '' : String(year)],
    ['volume', text('volume')],
    ['issue', text('issue')],
    ['page', /^[^,;–-]*/u.exec(text('page'))![0]],
    ['DOI', text('DOI')],
  ]
}

/** The family name with its particles; “others” are no name. */
function nameOf({ family = '', literal = family, ...name }: CslName): string {
  if (literal === 'others' && !name.given) return ''
  const particles = [name['dropping-particle'], name['non-dropping-particle']]
  return family === '' ? literal : [...particles, family].filter(Boolean).join(' ')
}

/** Letters and digits alone, without the markup of CSL’s rich text: formats space and punctuate fields anew. */
function squeeze(text: string): string {
  const plain = text.replace(/<\/?[a-z][^<>]*>/gi, '')
  return normalize(plain)
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '')
    .toLowerCase()
}

function textOfTree(node: Node | Reference): string {
  const { value, children } = node as { value?: string; children?: Node[] }
  return value ?? (children ?? []).map(textOfTree).join('')
}

/** The works that a page lists. */
export function worksOfHtml(page: Root): FoundWorks {
  const found = new Map<string, FoundWork>()
  const find = (node: Nodes): void => {
    if (node.type === 'element' && hasClass(node, 'reference')) {
      const entry = node.children.find((child) => child.type === 'element' && hasClass(child, 'entry'))
      found.set(String(node.properties.id ?? ''), { printed: squeeze(entry ? textOfHtml(entry) : '') })
    } else if ('children' in node) for (const child of node.children) find(child)
  }
  find(page)
  return found
}

function hasClass({ properties: { className } }: Element, name: string): boolean {
  return Array.isArray(className) && className.includes(name)
}

function textOfHtml(node: Nodes): string {
  if (node.type === 'text') return node.value
  // Of a formula its TeX.
  if (node.type === 'element' && node.tagName === 'math') return textOfAll(findAnnotation(node) ?? node)
  return 'children' in node ? node.children.map(textOfHtml).join('') : ''
}

function textOfAll(node: Nodes): string {
  if (node.type === 'text') return node.value
  return 'children' in node ? node.children.map(textOfAll).join('') : ''
}

function findAnnotation(element: Element): Element | undefined {
  if (element.tagName === 'annotation') return element
  for (const child of element.children) {
    const found = child.type === 'element' ? findAnnotation(child) : undefined
    if (found) return found
  }
  return undefined
}

/**
 * The works that an article in JATS lists.
 *
 * @throws where the XML is not well-formed
 */
export function worksOfJats(xml: string): FoundWorks {
  const found = new Map<string, FoundWork>()
  const find = (element: XmlElement): void => {
    if (element.name !== 'ref') {
      for (const child of elementsOf(element)) find(child)
      return
    }
    const citation = elementsOf(element).find(({ name }) => name.endsWith('-citation'))
    if (!citation) return
    found.set(element.attributes.id ?? '', workOf(citation))
  }
  const { root } = parseXml(xml)
  if (root) find(root)
  return found
}

function workOf(citation: XmlElement): FoundWork {
  if (citation.name === 'mixed-citation') return { printed: squeeze(citation.text) }
  const fields = new Set<string>()
  const collect = (element: XmlElement): void => {
    fields.add(squeeze(element.text))
    for (const child of elementsOf(element)) collect(child)
  }
  for (const child of elementsOf(citation)) collect(child)
  return { fields, whole: squeeze(citation.text) }
}

function elementsOf(element: XmlElement): XmlElement[] {
  return (element.children as XmlNode[]).filter((child): child is XmlElement => child.type === 'element')
}
