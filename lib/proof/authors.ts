import type { XmlElement, XmlNode, XmlText } from '@rgrove/parse-xml'
import type { Element, Nodes } from 'hast'
import type { Document } from '../document/document.ts'
import { type Entry, type Ledger, normalize } from './ledger.ts'

/*
 * Authors, affiliations and ORCIDs in each format. Formats order and part names and addresses anew, so that each
 * counts as the bag of its words; the members of a group are not counted.
 */

type AuthorLedger = Pick<Ledger, 'names' | 'affiliations' | 'identifiers'>

function push(stream: Entry[], text: string, place?: Entry['place']): void {
  if (text) stream.push({ text, ...(place && { place }) })
}

function bagOfWords(text: string): string {
  const found = normalize(text).match(/\p{Script=Han}|(?:(?!\p{Script=Han})[\p{L}\p{M}\p{N}])+/gu) ?? []
  return found.sort().join(' ')
}

const orcidOf = (address: string): string => address.replace(/^https?:\/\/orcid\.org\//, '').trim()

/** What each output must have of the authors: it stands in the metadata. */
export function countAuthorsOfDocument({ metadata, places }: Document, ledger: AuthorLedger): void {
  for (const [index, person] of metadata.contributors.entries()) {
    const { collective, given, particle, family, suffix, name, orcid } = person
    const parts = [given, particle, family].filter(Boolean)
    const whole = collective ?? (parts.length > 0 ? [...parts, suffix].join(' ') : (name ?? ''))
    push(ledger.names, bagOfWords(whole), places?.placeOf(`contributors.${index}`))
    push(ledger.identifiers, orcid ?? '', places?.placeOf(`contributors.${index}.orcid`))
  }
  for (const [index, one] of metadata.affiliations.entries()) {
    const name = one.department || one.institution ? [one.department, one.institution] : [one.text]
    const address = [...name, one.street, one.city, one.region, one.postalCode, one.country]
    const words = bagOfWords(address.filter(Boolean).join(' '))
    push(ledger.affiliations, words, places?.placeOf(`affiliations.${index}`))
  }
}

/** What the title block of a page says of authors. */
export function countAuthorsOfHtml(node: Nodes, ledger: AuthorLedger): void {
  if (node.type === 'element') countElement(node, ledger)
  // Titles and bodies are long, and name no authors as authors.
  if (node.type === 'element' && (node.tagName === 'main' || node.tagName === 'head')) return
  if ('children' in node) for (const child of node.children) countAuthorsOfHtml(child, ledger)
}

function countElement(element: Element, ledger: AuthorLedger): void {
  const { className, href, dataField } = element.properties
  const field = /^(contributors|affiliations)\.\d+$/.exec(String(dataField ?? ''))?.[1]
  if (field)
    push(field === 'contributors' ? ledger.names : ledger.affiliations, bagOfWords(textOfHtml(element)))
  if (Array.isArray(className) && className.includes('orcid')) {
    push(ledger.identifiers, orcidOf(String(href ?? '')))
  }
}

function textOfHtml(node: Nodes): string {
  if (node.type === 'text') return node.value
  return 'children' in node ? node.children.map(textOfHtml).join('') : ''
}

/** What the metadata of a JATS article say of authors. */
export function countAuthorsOfJats(element: XmlElement, ledger: AuthorLedger): void {
  if (element.name === 'aff') {
    const words = bagOfWords(textOfXml(element, ['label', 'institution-id', 'ext-link']))
    push(ledger.affiliations, words)
  }
  if (element.name === 'contrib' && element.attributes['contrib-type'] === 'author') {
    for (const part of elementsOf(element)) {
      const isName = ['name', 'string-name', 'collab'].includes(part.name)
      if (isName) push(ledger.names, bagOfWords(textOfXml(part, ['contrib-group'])))
      else if (part.attributes['contrib-id-type'] === 'orcid') push(ledger.identifiers, orcidOf(part.text))
    }
    return
  }
  if (element.name === 'body' || element.name === 'back') return
  for (const child of elementsOf(element)) countAuthorsOfJats(child, ledger)
}

function elementsOf(element: XmlElement): XmlElement[] {
  return (element.children as XmlNode[]).filter((child): child is XmlElement => child.type === 'element')
}

/** The text of an element, its parts a space apart, without that of elements of some names. */
function textOfXml(element: XmlElement, without: readonly string[]): string {
  return (element.children as XmlNode[])
    .map((child) => {
      if (child.type === 'text') return (child as XmlText).text
      if (child.type !== 'element' || without.includes((child as XmlElement).name)) return ' '
      return ` ${textOfXml(child as XmlElement, without)} `
    })
    .join('')
}
