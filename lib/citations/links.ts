import type { Link, PhrasingContent } from 'mdast'
import type { CslItem } from '../document/document.ts'

/**
 * Makes the addresses that an entry prints into links: its DOI, with the resolver before it where that is printed,
 * and its URL. The text stays as it is.
 *
 * @param nodes of the entry
 * @param item the entry's item
 */
export function linkAddresses(nodes: readonly PhrasingContent[], item: CslItem): PhrasingContent[] {
  const targets: [printed: string, url: string][] = []
  const doi = item.DOI?.trim()
  if (doi) {
    const url = `https://doi.org/${encodeURI(doi)}`
    for (const prefix of [
      'https://doi.org/',
      'http://doi.org/',
      'https://dx.doi.org/',
      'http://dx.doi.org/',
      '',
    ]) {
      targets.push([prefix + doi, url])
    }
  }
  const url = item.URL?.trim()
  if (url && /^(?:https?|ftp):\/\//i.test(url)) {
    targets.push([url, url], [url.replace(/^https?:\/\//i, ''), url])
  }
  return targets.length === 0 ? [...nodes] : nodes.flatMap((node) => linkNode(node, targets))
}

function linkNode(node: PhrasingContent, targets: readonly [string, string][]): PhrasingContent[] {
  if (node.type === 'link') return [node]
  if (node.type !== 'text') {
    if ('children' in node) {
      const children = (node.children as PhrasingContent[]).flatMap((child) => linkNode(child, targets))
      return [{ ...node, children } as PhrasingContent]
    }
    return [node]
  }
  for (const [printed, url] of targets) {
    const at = node.value.indexOf(printed)
    if (at < 0) continue
    const link: Link = { type: 'link', url, children: [{ type: 'text', value: printed }] }
    const before = node.value.slice(0, at)
    const after = node.value.slice(at + printed.length)
    return [
      ...(before ? linkNode({ type: 'text', value: before }, targets) : []),
      link,
      ...(after ? linkNode({ type: 'text', value: after }, targets) : []),
    ]
  }
  return [node]
}
