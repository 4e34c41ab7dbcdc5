import type { VFile } from 'vfile'
import type { Element } from 'xast'
import type { Document } from '../../document/document.ts'
import type { Image } from '../../document/nodes.ts'
import type { GeneratedRange, SourceMap } from '../../document/source-map.ts'
import { back, splitBack } from './back.ts'
import { createState } from './create-state.ts'
import { element } from './element.ts'
import { articleTypeOf } from './front/identity.ts'
import { processingMeta } from './front/processing-meta.ts'
import { front } from './front.ts'
import { languageTag } from './language.ts'
import { loadMathRenderer, type MathRenderer } from './math.ts'
import { mendReferences } from './mend-references.ts'
import { serializeJats } from './serialize.ts'
import { doctypeOf, type JatsVersion, type TagSet } from './tag-set.ts'
import { walk } from './walk.ts'

/** How JATS is to be written. */
export interface JatsOptions {
  /** Default: what the front matter says, or else 1.3, the newest that PMC takes. */
  version?: JatsVersion
  /** Default: what the front matter says, or else `publishing`. */
  tagSet?: TagSet
  /** References field by field, or as the citation style prints them. Default: the front matter's, or `element`. */
  citations?: 'element' | 'mixed'
  /** The manuscript's file: gets what JATS cannot hold and what the metadata lack. */
  file: VFile
  /** What a graphic's `xlink:href` says. Default: the URL as the author wrote it. */
  graphicHref?: (image: Image) => string
}

/** An article in JATS. */
export interface JatsOutput {
  xml: string
  /** From each element of `xml` back to the author's files. */
  places: SourceMap
  /** What galley made itself (labels, numbers, formatted citations, references), in order, without overlap. */
  generated: GeneratedRange[]
}

/**
 * Writes a document as a JATS article, valid against the DTD that it names.
 *
 * @returns the XML with the way from each element back to its source
 */
export async function writeJats(document: Document, options: JatsOptions): Promise<JatsOutput> {
  const { version, tagSet, file } = settingsOf(document, options)
  return serializeJats(await jatsTree(document, options), doctypeOf(tagSet, version), file)
}

/** The article as a tree of XML (xast), each element with the place that it comes from. */
export async function jatsTree(document: Document, options: JatsOptions): Promise<Element> {
  const { version, tagSet, citations, file, graphicHref } = settingsOf(document, options)
  const math = hasMath(document) ? await loadMathRenderer(document.metadata.macros) : noMath
  const state = createState({ document, file, version, tagSet, citations, math, graphicHref })
  const { body, back: closing } = splitBack(document.children)
  const blocks = state.blocks('body', body)
  const type = document.metadata.articleType
  const article = element(
    'article',
    {
      'xmlns:mml': 'http://www.w3.org/1998/Math/MathML',
      'xmlns:xlink': 'http://www.w3.org/1999/xlink',
      'xmlns:ali': 'http://www.niso.org/schemas/ali/1.0/',
      'article-type': type && articleTypeOf(type),
      'dtd-version': version,
      'xml:lang': languageTag(document.metadata.language),
    },
    processingMeta(state),
    front(state),
    blocks.length > 0 && element('body', {}, blocks),
    back(closing, state),
  )
  state.formulaFaults.report(file, 'jats/formula')
  mendReferences(article)
  return article
}

function settingsOf({ metadata }: Document, options: JatsOptions): Required<JatsOptions> {
  return {
    version: options.version ?? metadata.jats.version ?? '1.3',
    tagSet: options.tagSet ?? metadata.jats.tagSet ?? 'publishing',
    citations: options.citations ?? metadata.jats.citations ?? 'element',
    file: options.file,
    graphicHref: options.graphicHref ?? ((image) => image.url),
  }
}

const noMath: MathRenderer = () => {
  throw new Error('Unexpected formula, expected none')
}

function hasMath(document: Document): boolean {
  const children = [...document.children, ...document.notes, ...(document.frontMatter?.children ?? [])]
  for (const node of walk({ type: 'root', children } as { type: string })) {
    if (node.type === 'math' || node.type === 'inlineMath') return true
  }
  return false
}
