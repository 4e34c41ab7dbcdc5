/** The only importer of citeproc-js. Loaded when a manuscript cites. */
import CSL from 'citeproc'
import type { PhrasingContent } from 'mdast'
import type { CslItem } from '../document/document.ts'
import type { CitationLink } from '../document/nodes.ts'
import type { CitationObject, CiteItem, Engine } from './citeproc-types.ts'
import { type CslNode, childrenNamed } from './csl-node.ts'
import { EngineInput } from './engine-input.ts'
import { shareSortMacros } from './engine-start.ts'
import type { Locales } from './locales.ts'
import { markCites } from './mark-cites.ts'
import { narrativeNames } from './narrative.ts'
import {
  inCommonShapes,
  isEmpty,
  joinCites,
  joinTexts,
  outputFormat,
  readOutput,
  toPhrasing,
} from './output-format.ts'
import { type PrintedReference, printReferences } from './printed-references.ts'
import { spellAnd, spellOthers } from './spell.ts'

const format = 'galley'
shareSortMacros(CSL)
CSL.Output.Formats[format] = outputFormat

/** A work within a citation. */
export interface Cite {
  /** `CslItem.id`. */
  id: string
  prefix: readonly PhrasingContent[]
  suffix: readonly PhrasingContent[]
  locator?: { label: string; value: string }
  suppressAuthor: boolean
}

/** A citation, in document order. */
export interface Cluster {
  cites: readonly Cite[]
  /** Whether the (first) author's name stands in the sentence: “Abbas (2014)”. */
  narrative: boolean
  /** Number of the note that it stands in; 0 for one in the text. */
  note: number
  /** The note holds more than the citation, so that the style's own full stop must not follow it. */
  withinNote: boolean
}

/** What a citation looks like. */
export interface PrintedCitation {
  /** Works are `citationLink`s whose `reference` is the item's id. */
  children: PhrasingContent[]
  /** In note styles, for a narrative citation: the names in the sentence; `children` then belong in a note. */
  names?: PhrasingContent[]
  /** Whether the style has no printed form for it. */
  empty: boolean
}

/** An engine with a style, ready to format. */
export interface Formatter {
  /** `note`: citations are notes; `in-text`: they stand in the text. */
  kind: 'note' | 'in-text'
  /**
   * Formats a document's citations and its reference list.
   *
   * @param clusters in document order
   * @param items by id: every item cited or listed
   * @param uncited ids to list without a citation
   * @param shortNames names that stand for an item's authors in citations, by id
   */
  format(
    clusters: readonly Cluster[],
    items: ReadonlyMap<string, CslItem>,
    uncited: readonly string[],
    shortNames: ReadonlyMap<string, string>,
  ): { citations: PrintedCitation[]; references: PrintedReference[] }
}

/**
 * Makes a formatter.
 *
 * @param style its XML; changed by the engine
 * @param locales for the manuscript's language or the style's own
 */
export function makeFormatter(style: CslNode, locales: Locales): Formatter {
  let items: ReadonlyMap<string, CslItem> = new Map()
  const input = new EngineInput()
  const engine = new CSL.Engine(
    {
      retrieveLocale: (language) => locales.byTag.get(language) ?? locales.byTag.get('en-US') ?? false,
      retrieveItem: (id) => input.item(items.get(id) ?? { id, type: 'document' }),
    },
    style,
    locales.tag,
    true,
  )
  engine.setOutputFormat(format)
  const cited = markCites(engine, CSL)
  const kind = engine.opt.class === 'note' ? 'note' : 'in-text'
  // Positions (ibid., near notes, shorter later name lists) need every citation in its place.
  const positional = kind === 'note' || engine.opt.update_mode === CSL.POSITION
  const named = kind === 'in-text' && !isNumeric(engine, style)

  const toCiteItem = (cite: Cite, suppressAuthor: boolean): CiteItem => ({
    id: cite.id,
    ...(cite.prefix.length > 0 && { prefix: `${input.phrasing(cite.prefix).trimEnd()} ` }),
    ...(cite.suffix.length > 0 && { suffix: input.phrasing(cite.suffix).trimEnd() }),
    ...(cite.locator && { locator: input.text(cite.locator.value), label: cite.locator.label }),
    ...(suppressAuthor && { 'suppress-author': true }),
  })
  const toNodes = (output: string) => toLinked(output, input, cited, engine)
  const namesOf = (id: string): PhrasingContent[] => {
    const item = items.get(id)
    const styled = named ? engine.makeCitationCluster([{ id, 'author-only': true }]) : ''
    const nodes = isEmpty(styled) ? [] : toNodes(styled)
    return nodes.length > 0 ? spellAnd(nodes, item, engine) : narrativeNames(item, engine)
  }

  return {
    kind,
    format(clusters, all, uncited, shortNames) {
      items = all
      const memo = new Map<string, PrintedCitation>()
      const ids = [...new Set(clusters.flatMap(({ cites }) => cites.map(({ id }) => id)))]
      const requests = clusters.map((cluster) => {
        const names = cluster.narrative
        return cluster.cites.map((cite, index) =>
          toCiteItem(cite, cite.suppressAuthor || (names && index === 0 && named)),
        )
      })
      let printed: string[] | undefined
      if (positional) {
        const citations = requests.map((citationItems, index) =>
          toObject(citationItems, clusters[index]!, index),
        )
        printed = engine.rebuildProcessorState(citations, format, [...uncited]).map(([, , text]) => text)
      } else {
        engine.updateItems(ids)
        engine.updateUncitedItems([...uncited])
      }
      const restore = positional ? () => {} : shortenNames(engine, shortNames)
      const citations = clusters.map((cluster, index) => {
        const request = requests[index]!
        const print = (): PrintedCitation => {
          let output = printed?.[index] ?? engine.makeCitationCluster(request)
          // Some styles have nothing to print without the name (MLA): then the name is printed after all.
          if (isEmpty(output) && !cluster.narrative) {
            output = engine.makeCitationCluster(cluster.cites.map((cite) => toCiteItem(cite, false)))
          }
          const children = isEmpty(output) ? [] : toNodes(output)
          if (!cluster.narrative) return { children, empty: children.length === 0 }
          const [first] = cluster.cites
          const names = [link(first!.id, namesOf(first!.id))]
          if (kind === 'note') return { children, names, empty: children.length === 0 }
          const space: PhrasingContent[] =
            children.length === 0 || startsRaised(children) ? [] : [{ type: 'text', value: ' ' }]
          return { children: [...names, ...space, ...children], empty: false }
        }
        if (positional) return print()
        const key = JSON.stringify([cluster.narrative, request])
        const known = memo.get(key)
        if (known) return structuredClone(known)
        const made = print()
        memo.set(key, made)
        return made
      })
      restore()
      return { citations, references: printReferences(engine, items, input) }
    },
  }
}

/** Numbers or labels for works, no names: by the style's own word, else by what it prints. */
function isNumeric(engine: Engine, style: CslNode): boolean {
  const [info] = childrenNamed(style, 'info')
  const formats = (info ? childrenNamed(info, 'category') : []).map(({ attrs }) => attrs['citation-format'])
  return formats.includes('numeric') || formats.includes('label') || engine.opt.update_mode === CSL.NUMERIC
}

function toObject(citationItems: CiteItem[], cluster: Cluster, index: number): CitationObject {
  return {
    citationID: `c${index}`,
    citationItems,
    properties: {
      noteIndex: cluster.note,
      ...(cluster.withinNote && { 'suppress-trailing-punctuation': true }),
    },
  }
}

function toLinked(
  output: string,
  input: EngineInput,
  cited: readonly string[],
  engine: Engine,
): PhrasingContent[] {
  const runs = joinCites(readOutput(spellOthers(output, engine)))
  return inCommonShapes(runs, (bare) => {
    const nodes: PhrasingContent[] = []
    for (let from = 0; from < bare.length; ) {
      const { cite } = bare[from]!
      let to = from + 1
      while (to < bare.length && bare[to]!.cite === cite) to++
      const children = toPhrasing(bare.slice(from, to), input.opaque)
      const id = cite === undefined ? undefined : cited[cite]
      if (id === undefined) nodes.push(...children)
      else nodes.push(link(id, children))
      from = to
    }
    return joinTexts(nodes)
  })
}

function link(reference: string, children: PhrasingContent[]): CitationLink {
  return { type: 'citationLink', reference, children }
}

/** Puts short names for authors (`shortauthor`) in the place of the full ones, for citations only. */
function shortenNames(engine: Engine, shortNames: ReadonlyMap<string, string>): () => void {
  const full = [...shortNames].map(([id, literal]) => {
    const item = engine.retrieveItem(id)
    const { author } = item
    item.author = [{ literal }]
    return () => {
      if (author) item.author = author
      else delete item.author
    }
  })
  return () => {
    for (const restore of full) restore()
  }
}

/** Whether a citation begins with a raised number, which stands at the word before it without a space. */
export function startsRaised(nodes: readonly PhrasingContent[]): boolean {
  const [first] = nodes
  if (!first) return false
  return first.type === 'superscript' || (first.type === 'citationLink' && startsRaised(first.children))
}
