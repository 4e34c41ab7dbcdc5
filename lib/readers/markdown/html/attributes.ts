import { decodeString } from 'micromark-util-decode-string'
import { report } from '../../../diagnostics/report.ts'
import type { Attributes } from '../../../document/nodes.ts'
import type { Reading } from '../construct.ts'
import type { HtmlElement } from './tree.ts'

/** Addresses that a link or an image may have (and those without a scheme). */
const safeScheme = /^(?:https?|mailto|ftp|tel|doi|urn|irc|xmpp):/i

/** Drops what an element could do, and says so: handlers of events and addresses that run something. */
export function sanitise(element: HtmlElement, reading: Reading): void {
  for (const [name, value] of element.attributes) {
    const isHandler = name.startsWith('on')
    const isAddress = name === 'href' || name === 'src'
    // Browsers ignore control characters and spaces inside a scheme.
    const address = decodeString(value).replace(/[\s\p{Cc}]/gu, '')
    const isImage = name === 'src' && /^data:image\/(?!svg)/i.test(address)
    const runs = isAddress && /^[a-z][a-z0-9+.-]*:/i.test(address) && !safeScheme.test(address) && !isImage
    if (!isHandler && !runs && name !== 'srcdoc') continue
    element.attributes.delete(name)
    report(reading.file, 'reader/unsafe-markup', {
      reason: `Unexpected attribute \`${name}\` that runs something, expected plain HTML`,
      place: element.open,
      note: 'The attribute is in no output.',
    })
  }
}

/** An attribute's text, character references undone. */
export function attributeOf(element: HtmlElement, name: string): string | undefined {
  const value = element.attributes.get(name)
  return value === undefined ? undefined : decodeString(value)
}

/** What of an element's attributes a node keeps. */
export function attributesOf(element: HtmlElement): Attributes | undefined {
  const attributes: Attributes = { position: element.open }
  const id = attributeOf(element, 'id') ?? (element.name === 'a' ? attributeOf(element, 'name') : undefined)
  const classes = attributeOf(element, 'class')?.split(/\s+/).filter(Boolean) ?? []
  const values: Record<string, string> = {}
  for (const name of ['width', 'height', 'title', 'lang', 'dir', 'align', 'start', 'type']) {
    const value = attributeOf(element, name) ?? styleOf(element, name)
    if (value) values[name] = value
  }
  if (id) attributes.id = id
  if (classes.length > 0) attributes.classes = classes
  if (Object.keys(values).length > 0) attributes.values = values
  return id || classes.length > 0 || attributes.values ? attributes : undefined
}

/** Sizes and alignment that stand in a `style`. */
function styleOf(element: HtmlElement, name: string): string | undefined {
  const property = name === 'align' ? 'text-align' : name === 'width' || name === 'height' ? name : undefined
  const style = attributeOf(element, 'style')
  if (!property || !style) return undefined
  for (const declaration of style.split(';')) {
    const [key, value] = declaration.split(':')
    if (key?.trim().toLowerCase() === property) return value?.trim()
  }
  return undefined
}
