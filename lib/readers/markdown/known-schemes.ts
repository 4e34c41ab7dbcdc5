import type { Link } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import type { Reading } from './construct.ts'

/** What an address of MyST's own schemes leads to, and how it is told (MyST's guide, “External References”). */
const schemes: Readonly<Record<string, (name: string) => { url: string; words: string }>> = {
  wiki: (name) => {
    const [, language = 'en', page = ''] = /^(?:([a-z]{2,3}):)?(.*)$/s.exec(name) ?? []
    return { url: `https://${language}.wikipedia.org/wiki/${page}`, words: page.replaceAll('_', ' ') }
  },
  rrid: (name) => ({ url: `https://scicrunch.org/resolver/RRID:${name}`, words: `RRID:${name}` }),
  ror: (name) => ({ url: `https://ror.org/${name}`, words: `https://ror.org/${name}` }),
}

/** Turns `wiki:Page`, `rrid:SCR_…` and `ror:…` into addresses of the web; a link without words gets some. */
export function resolveScheme(link: Link, reading: Reading): void {
  const [, scheme = '', name = ''] = /^([a-z]+):(?!\/\/)(.+)$/is.exec(link.url) ?? []
  const known = Object.hasOwn(schemes, scheme.toLowerCase()) ? schemes[scheme.toLowerCase()] : undefined
  if (!known) return
  const { url, words } = known(name)
  if (link.children.length === 0 || textOf(link) === link.url) {
    reading.consume('address', link.position)
    const { position } = link
    link.children = [{ type: 'text', value: decoded(words), position }]
  }
  link.url = url
}

function decoded(words: string): string {
  try {
    return decodeURIComponent(words)
  } catch {
    return words
  }
}
