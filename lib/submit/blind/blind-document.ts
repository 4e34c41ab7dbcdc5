import { toString as textOf } from 'mdast-util-to-string'
import type { Node, Parent, Position } from 'unist'
import type { Document, Reference } from '../../document/document.ts'
import type {
  BlockContent,
  Citation,
  CitationLink,
  FrontMatter,
  Image,
  Link,
  Section,
} from '../../document/nodes.ts'
import { type CitedWork, Matcher } from '../audit/matcher.ts'
import { statementOfHeading } from '../statements/statement-names.ts'
import { blindMetadata } from './blind-metadata.ts'
import { cleanImage } from './clean-image.ts'
import { collectIdentities, type Identity } from './identities.ts'
import { textMasker } from './mask-text.ts'
import { findSelfCitations, ownWorks, type SelfCitation, worksOfThatName } from './self-citations.ts'

/** What `blindDocument` takes. */
export interface BlindOptions {
  /** Whether own works are masked in citations and reference list; else they are only reported. */
  maskSelfCitations?: boolean
}

/** A place where something was masked. */
export interface MaskedPlace {
  what: 'text' | 'link' | 'section' | 'file name' | 'image' | 'own work' | 'front matter'
  /** What stood there. */
  before: string
  position?: Position
}

/** A document that does not say who wrote it. */
export interface BlindCopy {
  document: Document
  masked: MaskedPlace[]
  selfCitations: SelfCitation[]
  /** What a leak audit of the finished files must look for. */
  identities: Identity[]
  /** Works that the copy cites by the authors' names; the audit excuses their references and citations. */
  cited: CitedWork[]
}

/** Sections and statements that are about the authors. */
const personal = new Set(['acknowledgements', 'authorContributions', 'authorNote', 'funding'])
/** Text of nodes that a reader or a machine can see. */
const textFields = ['value', 'alt', 'title', 'label'] as const

/**
 * Makes a copy for anonymous review: authors, affiliations, acknowledgements, funding, contributions, identifiers and
 * repositories are taken out of metadata and text. The document itself is left as it is.
 *
 * What is set across several nodes (a name half in italics) is not seen here; the audit of the finished files sees it.
 */
export function blindDocument(document: Document, options: BlindOptions = {}): BlindCopy {
  const identities = collectIdentities(document.metadata)
  const mask = textMasker(identities)
  const masked: MaskedPlace[] = []
  const selfCitations = findSelfCitations(document)
  const isMasked = options.maskSelfCitations === true
  const cited = worksOfThatName(document, isMasked)
  const own = new Map(isMasked ? ownWorks(document).map(({ id }, index) => [id, `ref-own-${index + 1}`]) : [])
  const ownKeys = new Map(
    document.references.flatMap(({ key, id }) => (own.has(id) ? [[key, own.get(id)!]] : [])),
  )
  const work: Work = { mask, matcher: new Matcher(identities), masked, own, ownKeys, images: new Map() }
  const blind = <Tree extends Node>(tree: Tree): Tree => {
    const copy = structuredClone(tree)
    walk(copy, work)
    return copy
  }
  const frontMatter = document.frontMatter && blindFrontMatter(document.frontMatter, masked, blind)
  const { places: _places, bibliography: _bibliography, ...rest } = document
  const copy: Document = {
    ...rest,
    metadata: blindMetadata(document.metadata, mask),
    ...(frontMatter && { frontMatter }),
    children: document.children.map((child) => blindBlock(blind(child), masked)),
    notes: document.notes.map(blind),
    references: document.references.map((reference) => blindReference(reference, own.get(reference.id))),
    repairs: [],
  }
  return { document: copy, masked, selfCitations, identities, cited }
}

interface Work {
  mask: (text: string) => string
  matcher: Matcher
  masked: MaskedPlace[]
  /** New ids of masked own works, by their ids. */
  own: ReadonlyMap<string, string>
  /** New keys of masked own works, by their keys. */
  ownKeys: ReadonlyMap<string, string>
  /** Neutral paths of images, by their paths. */
  images: Map<string, string>
}

function blindFrontMatter(
  frontMatter: FrontMatter,
  masked: MaskedPlace[],
  blind: <Tree extends Node>(tree: Tree) => Tree,
): FrontMatter {
  const kept = frontMatter.children.filter((part) => {
    const name = part.path.replace(/^statements\./, '').replace('fundingStatement', 'funding')
    if (part.part !== 'statement' || !personal.has(name)) return true
    masked.push({
      what: 'front matter',
      before: textOf(part),
      ...(part.position && { position: part.position }),
    })
    return false
  })
  return { ...frontMatter, children: kept.map(blind) }
}

/** A section on the authors keeps its heading, so that numbers and references stay as they are. */
function blindBlock<Block extends BlockContent>(block: Block, masked: MaskedPlace[]): Block {
  if (block.type !== 'section') return block
  const section = block as Section
  const heading = section.children.find((child) => child.type === 'heading')
  const statement = heading && statementOfHeading(textOf(heading))
  if (heading && statement && personal.has(statement)) {
    masked.push({
      what: 'section',
      before: textOf(section),
      ...(section.position && { position: section.position }),
    })
    const gap: BlockContent = {
      type: 'paragraph',
      children: [{ type: 'text', value: '[Left out for anonymous review.]', data: { generated: true } }],
    }
    section.children = [heading, gap]
  } else section.children = section.children.map((child) => blindBlock(child, masked))
  return block
}

function walk(node: Node, work: Work): void {
  if (node.type === 'comment') (node as { value?: string }).value = ''
  for (const field of textFields) {
    const holder = node as unknown as Record<string, unknown>
    const text = holder[field]
    if (typeof text !== 'string') continue
    const after = work.mask(text)
    if (after === text) continue
    holder[field] = after
    work.masked.push({ what: 'text', before: text, ...(node.position && { position: node.position }) })
  }
  if (node.type === 'image') blindImage(node as Image, work)
  if (node.type === 'link') blindLink(node as Link, work)
  if (node.type === 'citation') {
    blindCitation(node as Citation, work)
    return
  }
  for (const child of (node as Parent).children ?? []) walk(child, work)
}

/** Names in a citation are those of the cited: they stay, unless own works are masked. */
function blindCitation(citation: Citation, work: Work): void {
  for (const item of citation.items) {
    item.key = work.ownKeys.get(item.key) ?? item.key
    for (const affix of [...item.prefix, ...item.suffix]) walk(affix, work)
  }
  const blindWorks = (node: Node): void => {
    const id = node.type === 'citationLink' && work.own.get((node as CitationLink).reference)
    if (id) {
      Object.assign(node, { reference: id, children: [{ type: 'text', value: 'own work, masked' }] })
    } else for (const child of (node as Parent).children ?? []) blindWorks(child)
  }
  blindWorks(citation)
}

/** A link that names the authors becomes its text. */
function blindLink(link: Link, { matcher, masked }: Work): void {
  if (matcher.find(link.url).length === 0) return
  masked.push({ what: 'link', before: link.url, ...(link.position && { position: link.position }) })
  const { url: _url, title: _title, ...rest } = link
  for (const key of Object.keys(link)) delete (link as unknown as Record<string, unknown>)[key]
  Object.assign(link, rest, { type: 'span' })
}

function blindImage(image: Image, work: Work): void {
  const { matcher, masked, images } = work
  cleanAsset(image, work)
  const path = image.data?.asset?.path ?? image.url
  if (/^data:/i.test(path) || matcher.find(path.replace(/(\p{Ll})(?=\p{Lu})/gu, '$1 ')).length === 0) return
  const extension = /\.\w+$/.exec(path)?.[0] ?? ''
  const neutral = images.get(path) ?? `image-${images.size + 1}${extension}`
  images.set(path, neutral)
  masked.push({ what: 'file name', before: path, ...(image.position && { position: image.position }) })
  image.url = neutral
  if (image.data?.asset) image.data.asset.path = neutral
}

/** What an image's file says besides the picture, such as its camera's owner, is left out. */
function cleanAsset({ data, url, position }: Image, { mask, masked }: Work): void {
  const asset = data?.asset
  if (!asset?.bytes) return
  const clean = cleanImage(asset.bytes, asset.mediaType, mask)
  if (!Buffer.from(clean).equals(asset.bytes))
    masked.push({ what: 'image', before: asset.path || url.slice(0, 80), ...(position && { position }) })
  asset.bytes = clean
  if (asset.shown) asset.shown.bytes = cleanImage(asset.shown.bytes, asset.shown.mediaType, mask)
}

/** Names in the list are those of cited authors: they stay, unless own works are masked. */
function blindReference(reference: Reference, id: string | undefined): Reference {
  const { item } = reference
  if (id !== undefined) {
    const masked = { id, type: 'document', title: '[Own work, masked for review]' }
    return {
      ...reference,
      id,
      key: id,
      item: masked,
      children: [{ type: 'text', value: masked.title }],
      entry: { item: masked, path: reference.entry.path },
    }
  }
  // A note of the author's in the bibliography is for no reviewer.
  const { note: _note, annote: _annote, ...kept } = item as typeof item & { annote?: unknown }
  return { ...reference, item: kept }
}
