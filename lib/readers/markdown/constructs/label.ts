import type { Link, PhrasingContent, Root } from 'mdast'
import type { Node } from 'unist'
import { visit } from 'unist-util-visit'
import type { Citation, CrossReference } from '../../../document/nodes.ts'
import type { Construct } from '../construct.ts'

/** Every label that the author gave to a part of the document. */
function labelsIn(tree: Root): Set<string> {
  const labels = new Set<string>()
  visit(tree, (node) => {
    const { id } = node as Node & { id?: string }
    for (const label of [id, node.data?.attributes?.id, ...(node.data?.labels ?? [])])
      if (label) labels.add(label)
  })
  return labels
}

/** A link without words says what it points at: MyST's `[](#fig-map)`. */
function wordless(link: Link, labels: ReadonlySet<string>): PhrasingContent {
  const address = link.url.replace(/^project:#?/, '#')
  const { position } = link
  const identifier = address.startsWith('#') ? address.slice(1) : address
  if (identifier && (address.startsWith('#') || labels.has(address))) {
    const node: CrossReference = { type: 'crossReference', identifier, form: 'label', children: [], position }
    return node
  }
  const doi = /^(?:doi:|https?:\/\/(?:dx\.)?doi\.org\/)(10\.\S+)$/i.exec(address)?.[1]
  if (!doi) return link
  const item = {
    key: `doi:${doi}`,
    prefix: [],
    suffix: [],
    suppressAuthor: false,
    keyPosition: position,
    position,
  }
  const citation: Citation = {
    type: 'citation',
    mode: 'narrative',
    items: [item as Citation['items'][number]],
    children: [],
    position,
  }
  return citation
}

/** MyST and many a writer cite a figure as they cite a work: `@fig1` where `fig1` is a label of the document. */
function labelled(citation: Citation, labels: ReadonlySet<string>): PhrasingContent[] | undefined {
  const { items } = citation
  if (!items.every(({ key, locator }) => labels.has(key) && !locator)) return undefined
  return items.flatMap(({ key, prefix, suffix, suppressAuthor, position }, index): PhrasingContent[] => {
    const form = suppressAuthor ? 'number' : 'label'
    const place = items.length === 1 ? citation.position : position
    const node: CrossReference = {
      type: 'crossReference',
      identifier: key,
      form,
      children: [],
      position: place,
    }
    const separator: PhrasingContent = { type: 'text', value: '; ', data: { generated: true } }
    return [...(index > 0 ? [separator] : []), ...prefix, node, ...suffix]
  })
}

/** References to labels of the document in other guises: links without words, and citations. */
export const label: Construct = {
  name: 'label',
  finish(tree) {
    const labels = labelsIn(tree)
    visit(tree, (node, index, parent) => {
      if (!parent || index === undefined) return
      if (node.type === 'link' && !/^[a-z][a-z+.-]*:|[/.#]/i.test(node.url) && labels.has(node.url))
        if (node.children.length > 0) node.url = `#${node.url}`
      if (node.type === 'link')
        node.url = node.url.replace(/^project:#/, '#').replace(/^doi:(?=10\.)/i, 'https://doi.org/')
      const made =
        node.type === 'link' && node.children.length === 0
          ? [wordless(node, labels)]
          : node.type === 'citation'
            ? labelled(node, labels)
            : undefined
      if (!made || made[0] === node) return
      parent.children.splice(index, 1, ...made)
      return index + made.length
    })
  },
}
