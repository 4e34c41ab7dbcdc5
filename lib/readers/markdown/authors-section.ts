import type { Heading, Image, Link, List, ListItem, RootContent } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import type { Node } from 'unist'
import {
  type Located,
  type LocatedEntry,
  type LocatedMap,
  mapAt,
  type Span,
  scalarAt,
} from '../../frontmatter/yaml/located.ts'

/** A section that lists the authors, read. */
export interface AuthorsSection {
  /** The contributors, as a front matter would give them. */
  entry: LocatedEntry
  /** The nodes that say nothing more: the heading and the list. */
  nodes: ReadonlySet<RootContent>
  /** Links that have no place in the metadata, such as accounts. */
  unused: Link[]
}

const heading = /^(?:authors?|auteurs?|autor(?:es|en|in|innen)?|autori|авторы?|作者|著者)$/i

/**
 * Reads the section of authors over an abstract, as Manubot's template prints it: a list with each author's name in
 * bold, then ORCID, accounts, and in small type institutions and funders
 * (https://github.com/manubot/rootstock/blob/main/content/00.front-matter.md).
 *
 * @returns nothing where there is no such section, or where an author is said more of than is understood
 */
export function readAuthorsSection(
  children: readonly RootContent[],
  source: string,
): AuthorsSection | undefined {
  const found = findAuthorsHeading(children)
  const list = found && listAfter(children, found.index)
  if (!found || !list) return undefined
  const unused: Link[] = []
  const said = children
    .slice(found.index)
    .map((node) => textOf(node))
    .join('\n')
    .slice(0, 20_000)
  const authors: LocatedMap[] = []
  for (const item of list.children) {
    const author = readAuthor(item, { source, unused, said })
    if (!author) return undefined
    authors.push(author)
  }
  const value: Located = { kind: 'list', span: spanOf(list, source), items: authors }
  return {
    entry: { key: 'authors', keySpan: spanOf(found.node, source), value },
    nodes: new Set<RootContent>([found.node, list]),
    unused,
  }
}

/** The heading of the authors, where it is the first of the text's sections. */
function findAuthorsHeading(
  children: readonly RootContent[],
): { node: RootContent; index: number } | undefined {
  const headings = children.flatMap((node, index) => (node.type === 'heading' ? [{ node, index }] : []))
  const [first, second] = headings
  const named = [first, second].find((one) => one && heading.test(textOf(one.node).trim()))
  if (!named || (named === second && first!.node.depth >= named.node.depth)) return undefined
  return named
}

/** The text without a heading of authors under which nothing stands: the byline names them. */
export function withoutEmptyAuthors(children: RootContent[]): RootContent[] {
  const found = findAuthorsHeading(children)
  const next = found && children.slice(found.index + 1).find((node) => (node.type as string) !== 'comment')
  const isEmpty = found && next?.type === 'heading' && next.depth <= (found.node as Heading).depth
  return isEmpty ? children.filter((node) => node !== found.node) : children
}

function listAfter(children: readonly RootContent[], index: number): List | undefined {
  const next = children.slice(index + 1).find((node) => (node.type as string) !== 'comment')
  return next?.type === 'list' ? next : undefined
}

interface Context {
  source: string
  unused: Link[]
  /** All that follows the heading: addresses to write to stand below the list. */
  said: string
}

function readAuthor(item: ListItem, { source, unused, said }: Context): LocatedMap | undefined {
  const span = spanOf(item, source)
  const parts: Record<string, Located | undefined> = {}
  const at = (node: Node, text: string) => scalarAt(spanOf(node, source), text)
  for (const node of item.children.flatMap(inlineOf)) {
    const text = textOf(node, { includeImageAlt: false }).trim()
    if (!parts.name) {
      const name = node.type === 'strong' ? text : /^\*\*([^*]{2,100})\*\*$/.exec(text)?.[1]
      if (!name) return undefined
      parts.name = at(node, name.replace(/\s+/g, ' ').trim())
    } else if (node.type === 'link') {
      const key = keyOf(node)
      if (key) parts[key] = at(node, node.url.replace(/^mailto:/i, ''))
      else unused.push(node)
    } else if (node.type === 'image') {
      if (!isIcon(node)) return undefined
    } else if (node.type === 'superscript') {
      if (!/^[✉*]$/u.test(text)) return undefined
      parts.corresponding = scalarAt(spanOf(node, source), true)
    } else if (node.type === 'span') Object.assign(parts, readSmall(node, text, source))
    else if (/[\p{L}\p{N}]/u.test(text)) return undefined
  }
  if (parts.name?.kind !== 'scalar') return undefined
  const mail = addressOf(parts.name.text, said)
  if (mail && !parts.email) {
    parts.email = scalarAt(parts.name.span, mail)
    parts.corresponding ??= scalarAt(parts.name.span, true)
  }
  return mapAt(span, parts)
}

function inlineOf(node: RootContent): RootContent[] {
  return node.type === 'paragraph' ? node.children : [node]
}

function keyOf({ url }: Link): string | undefined {
  if (/^https?:\/\/orcid\.org\//i.test(url)) return 'orcid'
  return /^mailto:/i.test(url) ? 'email' : undefined
}

/** The signs before an author's accounts. */
function isIcon({ alt, url }: Image): boolean {
  return /\bicon$/i.test(alt ?? '') || /(?:^|\/)(?:orcid|github|twitter|mastodon|bluesky)\b[^/]*$/i.test(url)
}

/** Institutions, and after a dot the funders: `A, B; C · Funded by D; E`. */
function readSmall(node: Node, text: string, source: string): Record<string, Located> {
  const span = spanOf(node, source)
  const [places = '', funded = ''] = text.split(/(?:^|\s*)·\s*Funded by\s+/)
  const listed = (words: string): Located => ({
    kind: 'list',
    span,
    items: words
      .split(/;\s+/)
      .map((one) => one.replace(/\s+/g, ' ').trim())
      .filter((one) => /\p{L}/u.test(one))
      .map((one) => scalarAt(span, one)),
  })
  return { ...(places && { affiliations: listed(places) }), ...(funded && { funders: listed(funded) }) }
}

/** The address behind a name: `Jane Roe <jane@example.org>`. */
function addressOf(name: string, said: string): string | undefined {
  const at = said.indexOf(`${name} <`)
  if (at < 0) return undefined
  const rest = said.slice(at + name.length + 2, at + name.length + 120)
  return /^[^\s<>@]+@[^\s<>@]+(?=>)/.exec(rest)?.[0]
}

function spanOf({ position }: Node, source: string): Span {
  return { source: { text: source }, start: position?.start.offset ?? 0, end: position?.end.offset ?? 0 }
}
