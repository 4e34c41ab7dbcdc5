import type { XmlElement, XmlNode, XmlText } from '@rgrove/parse-xml'
import type { Element, Nodes } from 'hast'
import type { Document } from '../document/document.ts'
import { type Entry, type Ledger, normalize } from './ledger.ts'

/*
 * Authors, affiliations and ORCIDs in each format, and which belongs to which. Formats order and part names and addresses anew, so that each
 * counts as the bag of its words; the members of a group are not counted.
 */

type AuthorLedger = Pick<Ledger, 'names' | 'affiliations' | 'memberships' | 'identifiers'>

function push(stream: Entry[], text: string, place?: Entry['place']): void {
  if (text) stream.push({ text, ...(place && { place }) })
}

function bagOfWords(text: string): string {
  const found = normalize(text).match(/\p{Script=Han}|(?:(?!\p{Script=Han})[\p{L}\p{M}\p{N}])+/gu) ?? []
  return found.sort().join(' ')
}

const orcidOf = (address: string): string => address.replace(/^https?:\/\/orcid\.org\//, '').trim()

function pushOrcid(ledger: AuthorLedger, name: string, orcid: string, place?: Entry['place']): void {
  if (orcid) push(ledger.identifiers, `${name}: ${orcid}`, place)
}

function pushMembership(
  ledger: AuthorLedger,
  name: string,
  affiliation: string,
  place?: Entry['place'],
): void {
  if (affiliation) push(ledger.memberships, `${name} of ${affiliation}`, place)
}

/** What each output must have of the authors: it stands in the metadata. */
export function countAuthorsOfDocument({ metadata, places }: Document, ledger: AuthorLedger): void {
  const known = new Map<string, string>()
  for (const [index, one] of metadata.affiliations.entries()) {
    const name = one.department || one.institution ? [one.department, one.institution] : [one.text]
    const address = [...name, one.street, one.city, one.region, one.postalCode, one.country]
    const words = bagOfWords(address.filter(Boolean).join(' '))
    known.set(one.id, words)
    push(ledger.affiliations, words, places?.placeOf(`affiliations.${index}`))
  }
  for (const [index, person] of metadata.contributors.entries()) {
    const { collective, given, particle, family, suffix, name, orcid } = person
    const parts = [given, particle, family].filter(Boolean)
    const whole = bagOfWords(collective ?? (parts.length > 0 ? [...parts, suffix].join(' ') : (name ?? '')))
    const place = places?.placeOf(`contributors.${index}`)
    push(ledger.names, whole, place)
    pushOrcid(ledger, whole, orcid ?? '', places?.placeOf(`contributors.${index}.orcid`))
    for (const id of person.affiliations) pushMembership(ledger, whole, known.get(id) ?? '', place)
  }
}

/** What the title block of a page says of authors. */
export function countAuthorsOfHtml(page: Nodes, ledger: AuthorLedger): void {
  const authors: Element[] = []
  const affiliations: Element[] = []
  const find = (node: Nodes): void => {
    // Titles and bodies are long, and name no authors as authors.
    if (node.type === 'element' && (node.tagName === 'main' || node.tagName === 'head')) return
    if (node.type === 'element' && hasClass(node, 'author')) authors.push(node)
    if (node.type === 'element' && hasClass(node, 'affiliations'))
      affiliations.push(...elementsOfHtml(node).filter(({ tagName }) => tagName === 'li'))
    if ('children' in node) for (const child of node.children) find(child)
  }
  find(page)
  const numbered = new Map<string, string>()
  for (const item of affiliations) {
    const words = bagOfWords(fieldOf(item, 'affiliations'))
    push(ledger.affiliations, words)
    numbered.set(marksOf(item)[0] ?? '', words)
  }
  for (const author of authors) {
    const name = bagOfWords(fieldOf(author, 'contributors'))
    push(ledger.names, name)
    const orcid = elementsOfHtml(author).find((element) => hasClass(element, 'orcid'))
    pushOrcid(ledger, name, orcidOf(String(orcid?.properties.href ?? '')))
    // Without a number it is the only one, and everybody's.
    for (const mark of numbered.has('') ? [''] : marksOf(author))
      pushMembership(ledger, name, numbered.get(mark) ?? '')
  }
}

function elementsOfHtml({ children }: Element): Element[] {
  return children.filter((child) => child.type === 'element')
}

function hasClass({ properties: { className } }: Element, name: string): boolean {
  return Array.isArray(className) && className.includes(name)
}

/** The words of a part that says which part of the metadata it prints. */
function fieldOf(element: Element, field: string): string {
  const part = elementsOfHtml(element).find(({ properties }) =>
    String(properties.dataField ?? '').startsWith(`${field}.`),
  )
  return part ? textOfHtml(part) : ''
}

/** The raised numbers and signs behind a name or before an affiliation. */
function marksOf(element: Element): string[] {
  const raised = elementsOfHtml(element).filter(({ tagName }) => tagName === 'sup')
  return raised.flatMap((one) => textOfHtml(one).split(','))
}

function textOfHtml(node: Nodes): string {
  if (node.type === 'text') return node.value
  return 'children' in node ? node.children.map(textOfHtml).join('') : ''
}

/** What the metadata of a JATS article say of authors. */
export function countAuthorsOfJats(article: XmlElement, ledger: AuthorLedger): void {
  const authors: XmlElement[] = []
  const affiliations = new Map<string, string>()
  const find = (element: XmlElement): void => {
    if (element.name === 'body' || element.name === 'back') return
    if (element.name === 'aff') {
      const words = bagOfWords(textOfXml(element, ['label', 'institution-id', 'ext-link']))
      push(ledger.affiliations, words)
      affiliations.set(element.attributes.id ?? '', words)
    }
    if (element.name === 'contrib' && element.attributes['contrib-type'] === 'author') authors.push(element)
    else for (const child of elementsOf(element)) find(child)
  }
  find(article)
  for (const author of authors) {
    const parts = elementsOf(author)
    const names = parts.filter((part) => ['name', 'string-name', 'collab'].includes(part.name))
    const name = names.map((part) => bagOfWords(textOfXml(part, ['contrib-group']))).join(' ')
    push(ledger.names, name)
    for (const { attributes, text } of parts) {
      if (attributes['contrib-id-type'] === 'orcid') pushOrcid(ledger, name, orcidOf(text))
      if (attributes['ref-type'] === 'aff')
        pushMembership(ledger, name, affiliations.get(attributes.rid ?? '') ?? '')
    }
  }
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
