import type { Element } from 'xast'
import { type Content, element, flatten, textOf } from './element.ts'

/**
 * A link out of the article. Text that is nothing but an address says nothing to who hears it read, so JATS4R
 * (“Accessibility”) asks for a title then: the one that is given, or else the name of the site.
 */
export function externalLink(url: string, content: Content, title?: string): Element {
  const inner = flatten(content)
  const text = textOf(inner).trim()
  const isBare = text === '' || text === url || /^(https?|s?ftp):\/\//i.test(text)
  const attributes = {
    'ext-link-type': 'uri',
    'xlink:href': url,
    'xlink:title': title || (isBare ? siteOf(url) : undefined),
  }
  return element('ext-link', attributes, inner)
}

function siteOf(url: string): string | undefined {
  try {
    return new URL(url).hostname || url
  } catch {
    return url || undefined
  }
}
