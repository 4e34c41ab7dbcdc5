import { dirname, resolve } from 'node:path'
import type { Heading, Link, PhrasingContent, Root } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import type { Node } from 'unist'
import { visit } from 'unist-util-visit'
import { positionAt } from '../../../diagnostics/points.ts'
import { report } from '../../../diagnostics/report.ts'
import type { Citation, CrossReference } from '../../../document/nodes.ts'
import type { SourceParts } from '../../../document/source-parts.ts'
import { titleOf } from '../../../document/titled.ts'
import type { Construct, Reading } from '../construct.ts'
import { resolveScheme } from '../known-schemes.ts'
import { inParentheses, speaksMyst } from '../speaks-myst.ts'
import { splitContent, trimContent } from '../text-map.ts'

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
function wordless(link: Link, labels: ReadonlySet<string>, reading: Reading): PhrasingContent {
  const address = link.url.replace(/^project:#?/, '#')
  const { position } = link
  const identifier = address.startsWith('#') ? decoded(address.slice(1)) : address
  if (identifier && (address.startsWith('#') || labels.has(address))) {
    const node: CrossReference = {
      type: 'crossReference',
      identifier,
      form: 'label',
      bracketed: true,
      children: [],
      position,
    }
    return node
  }
  const doi = /^(?:doi:|https?:\/\/(?:dx\.)?doi\.org\/)?(10\.\d{4,9}\/\S+)$/i.exec(address)?.[1]
  if (!doi) {
    // A link without words says its address.
    if (address !== '') link.children = [{ type: 'text', value: address.replace(/\.md$/, ''), position }]
    return link
  }
  reading.consume('address', position)
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

/** `[Figure %s](#fig-map)`: the number goes where the sign stands (MyST's guide, “Cross-references”). */
function templated(link: Link, labels: ReadonlySet<string>, reading: Reading): CrossReference | undefined {
  const sign = link.url.startsWith('#') && labels.has(decoded(link.url.slice(1))) && signIn(link)
  if (!sign) return undefined
  const { start, end } = sign
  const [before, rest] = splitContent(link.children, start, reading.source) ?? []
  const after = rest && splitContent(rest, end, reading.source)?.[1]
  if (!before || !after) return undefined
  reading.consume('number', positionAt(reading.source, start, end))
  const node: CrossReference = {
    type: 'crossReference',
    identifier: decoded(link.url.slice(1)),
    form: 'number',
    children: before.length > 0 ? trimContent(before, reading.source) : [],
    position: link.position,
  }
  return after.length > 0 ? { ...node, suffix: after } : node
}

/** Where `%s` or `{number}` stands in a link's words. */
function signIn({ children }: Link): { start: number; end: number } | undefined {
  for (const node of children) {
    const match = node.type === 'text' ? /%s|\{number\}/.exec(node.value) : null
    if (node.type !== 'text' || !match || !node.position) continue
    const from = (node.position.start.offset ?? 0) + match.index
    return { start: from, end: from + match[0].length }
  }
  return undefined
}

function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment)
  } catch {
    return fragment
  }
}

/** MyST and many a writer cite a figure as they cite a work: `@fig1` where `fig1` is a label of the document. */
function labelled(
  { items, mode, position: whole }: Citation,
  labels: ReadonlySet<string>,
  reading: Reading,
): PhrasingContent[] | undefined {
  if (!items.every(({ key, locator }) => labels.has(key) && !locator)) return undefined
  const found = items.flatMap(
    ({ key, prefix, suffix, suppressAuthor, position }, index): PhrasingContent[] => {
      const form = suppressAuthor ? 'number' : 'label'
      const place = items.length === 1 ? whole : position
      const node: CrossReference = {
        type: 'crossReference',
        identifier: key,
        form,
        children: [],
        position: place,
      }
      const separator: PhrasingContent = { type: 'text', value: '; ', data: { generated: true } }
      const before: PhrasingContent[] = prefix.length > 0 ? [...prefix, space] : []
      return [...(index > 0 ? [separator] : []), ...before, node, ...suffix]
    },
  )
  return mode === 'parenthetical' && speaksMyst(reading) ? inParentheses(found) : found
}

const space: PhrasingContent = { type: 'text', value: ' ', data: { generated: true } }

/** First headings of the manuscript's files, by path. */
function firstHeadings(tree: Root, parts: SourceParts): ReadonlyMap<string, Heading> {
  const first = new Map<string, Heading>()
  visit(tree, 'heading', (node) => {
    // The signs before a chapter's title are galley's: its words stand in the file.
    const { position } = node.children[0] ?? node
    const path = parts.at(position?.start.offset ?? 0)?.path
    if (path !== undefined && !first.has(path)) first.set(path, node)
  })
  return first
}

/** A link to another file of the manuscript goes to a label there, or to the file's first heading. */
function keepWithin(
  link: Link,
  headings: ReadonlyMap<string, Heading>,
  reading: Reading,
  parts: SourceParts,
): void {
  const [name = '', fragment] = link.url.split('#', 2)
  if (!/\.(?:md|markdown|[qr]md|html)$/i.test(name) || /^[a-z]+:/i.test(name)) return
  const from = parts.at(link.position?.start.offset ?? 0)
  const wanted = stem(resolve(dirname(from?.path ?? ''), name))
  // Sphinx's paths from the root of its sources.
  const isMeant = (one: string) =>
    name.startsWith('/') ? stem(one).endsWith(stem(name)) : stem(one) === wanted
  const path = [...parts.texts.keys()].find(isMeant)
  const heading = path === undefined ? undefined : headings.get(path)
  const target = fragment ?? heading?.data?.attributes?.id ?? (heading && textOf(heading))
  if (path === undefined || !target) return
  link.url = `#${encodeURIComponent(target)}`
  const end = link.children.at(-1)?.position?.end.offset ?? link.position?.start.offset ?? 0
  reading.consume('address', positionAt(reading.source, end, link.position?.end.offset ?? end))
}

/** Books link to their chapters as they will be, too: `two.html` for `two.qmd`. */
const stem = (path: string): string => path.replace(/\.\w+$/, '')

/** References to labels of the document in other guises: links without words, and citations. */
export const label: Construct = {
  name: 'label',
  finish(tree, reading) {
    const labels = labelsIn(tree)
    const parts = reading.file.data.sourceParts
    const headings = parts && firstHeadings(tree, parts)
    const settle = (part: Node): void =>
      visit(part as Root, (node, index, parent) => {
        const title = titleOf(node)
        if (title) settle(title)
        if (!parent || index === undefined) return
        if (node.type === 'link') {
          if (headings) keepWithin(node, headings, reading, parts)
          tidyAddress(node, labels)
          resolveScheme(node, reading)
        }
        if (node.type === 'crossReference') withoutKind(node, labels, reading)
        const made = inOtherGuise(node, labels, reading)
        if (!made) return
        parent.children.splice(index, 1, ...made)
        return index + made.length
      })
    settle(tree)
  },
}

/** bookdown puts the kind before a label that has none: `\@ref(thm:pyth)` for `#pyth`. */
function withoutKind(node: CrossReference, labels: ReadonlySet<string>, reading: Reading): void {
  const plain = node.identifier.replace(/^[a-z]{2,4}:/, '')
  if (labels.has(node.identifier) || !labels.has(plain)) return
  node.identifier = plain
  if (node.children.length === 0) reading.consume('reference', node.position)
}

/** MyST's own forms of addresses: `label`, `project:#label`, `doi:10.…`. */
function tidyAddress(link: Link, labels: ReadonlySet<string>): void {
  if (link.children.length > 0 && labels.has(link.url)) link.url = `#${link.url}`
  link.url = link.url.replace(/^project:#/, '#')
  if (!isBareDoi(link)) link.url = link.url.replace(/^doi:(?=10\.)/i, 'https://doi.org/')
}

function inOtherGuise(
  node: Node,
  labels: ReadonlySet<string>,
  reading: Reading,
): PhrasingContent[] | undefined {
  const { type } = node as PhrasingContent
  if (type === 'citation') return labelled(node as Citation, labels, reading)
  if (type !== 'link') return undefined
  const link = node as Link
  if (/^(?:inv|xref|intersphinx):/i.test(link.url)) return elsewhere(link, reading)
  // A term of a glossary in another document.
  if (link.url.startsWith('#term-') && !labels.has(link.url.slice(1))) {
    const end = link.children.at(-1)?.position?.end.offset
    const to = link.position?.end.offset
    if (end !== undefined && to !== undefined && end < to)
      reading.consume('term', positionAt(reading.source, end, to))
    return [{ type: 'span', children: link.children, position: link.position }]
  }
  if (link.children.length > 0 && !isBareDoi(link)) {
    const made = templated(link, labels, reading)
    return made && [made]
  }
  const made = wordless(link, labels, reading)
  return made === node ? undefined : [made]
}

/** `[words](xref:project#label)`: a label of another project, whose address its configuration knows. */
function elsewhere(link: Link, reading: Reading): PhrasingContent[] {
  const { position, url } = link
  if (!reading.told.has('elsewhere')) {
    report(reading.file, 'reader/other-project', {
      reason: `Unexpected reference to another project, \`${url}\`, expected an address`,
      place: position,
      actual: url,
      note: 'Its words stand without a link, and so do those of all such references. Write the address of the page.',
    })
  }
  reading.told.add('elsewhere')
  const words = link.children.length > 0 && !(link.children.length === 1 && textOf(link) === url)
  if (!words) return [{ type: 'inlineCode', value: url, position }]
  const end = link.children.at(-1)?.position?.end.offset
  const to = position?.end.offset
  if (end !== undefined && to !== undefined && end < to)
    reading.consume('address', positionAt(reading.source, end, to))
  return [{ type: 'span', children: link.children, position }]
}

/** `<doi:10.…>` cites the work (MyST's guide, “Citations”). */
function isBareDoi({ children, position }: Link): boolean {
  const [only] = children
  return (
    children.length === 1 &&
    only?.type === 'text' &&
    /^doi:10\.\d{4,9}\//i.test(only.value) &&
    position !== undefined
  )
}
