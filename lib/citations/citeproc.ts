/** The only importer of citeproc-js. Loaded when a manuscript cites. */

import CSL from 'citeproc'
import type { PhrasingContent } from 'mdast'
import { append } from '../document/append.ts'
import type { CslItem } from '../document/document.ts'
import type { CitationForm, CitationLink } from '../document/nodes.ts'
import type { CitationObject, CiteItem, Engine } from './citeproc-types.ts'
import type { Cite, Cluster, PrintedCitation } from './cluster.ts'
import { type CslNode, childrenNamed } from './csl-node.ts'
import { EngineInput } from './engine-input.ts'
import { shareSortMacros } from './engine-start.ts'
import { asYear, enumerate, printParts, withCapital, withoutBrackets, writtenYear } from './forms.ts'
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
  const print = (...request: CiteItem[]) => {
    const output = engine.makeCitationCluster(request)
    return isEmpty(output) ? [] : toNodes(output)
  }
  const namesOf = (id: string, form: CitationForm = {}): PhrasingContent[] => {
    const item = items.get(id)
    const styled = named && !form.allNames ? print({ id, 'author-only': true }) : []
    const nodes = styled.length > 0 ? spellAnd(styled, item, engine) : narrativeNames(item, engine, form)
    return [link(id, form.capital ? withCapital(nodes) : nodes)]
  }
  const yearOf = (id: string): PhrasingContent[] => {
    const styled = named ? print({ id, 'suppress-author': true }) : []
    return asYear(styled, items.get(id)) ?? [link(id, writtenYear(items.get(id), engine))]
  }
  const toRequest = ({ cites, narrative }: Cluster) =>
    cites.map((cite, index) => toCiteItem(cite, cite.suppressAuthor || (narrative && index === 0 && named)))

  /** A cluster in the style's form, or without its brackets. */
  const printWhole = (cluster: Cluster, request: CiteItem[], output: string): PrintedCitation => {
    const { cites, narrative, form } = cluster
    const bare = form?.bare && kind === 'in-text' ? withoutBrackets : (nodes: PhrasingContent[]) => nodes
    // Some styles have nothing to print without the name (MLA): then the name is printed after all.
    const mend = isEmpty(output) && !narrative
    const found = mend ? print(...request.map((item) => ({ ...item, 'suppress-author': false }))) : undefined
    const children = bare(found ?? (isEmpty(output) ? [] : toNodes(output)))
    if (!narrative) return { children, empty: children.length === 0 }
    if (kind === 'note') {
      const named = (form?.each ? cites : cites.slice(0, 1)).map(({ id }) => namesOf(id, form))
      return { children, names: enumerate(named, engine), empty: children.length === 0 }
    }
    const space: PhrasingContent[] =
      children.length === 0 || startsRaised(children) ? [] : [{ type: 'text', value: ' ' }]
    return { children: [...namesOf(cites[0]!.id, form), ...space, ...children], empty: false }
  }
  const printCluster = (cluster: Cluster, request: CiteItem[], output?: string): PrintedCitation => {
    const { cites, form } = cluster
    if (form?.part) {
      const children = printParts(cites, form, { namesOf, yearOf, items, engine })
      return { children, empty: false }
    }
    if (!form?.each || kind === 'note')
      return printWhole(cluster, request, output ?? engine.makeCitationCluster(request))
    const works = cites.map((cite): PhrasingContent[] => {
      const single = { ...cluster, cites: [cite] }
      const [item] = toRequest(single)
      return printWhole(single, [item!], engine.makeCitationCluster([item!])).children
    })
    return { children: enumerate(works, engine), empty: false }
  }

  return {
    kind,
    format(clusters, all, uncited, shortNames) {
      items = all
      const memo = new Map<string, PrintedCitation>()
      const ids = [...new Set(clusters.flatMap(({ cites }) => cites.map(({ id }) => id)))]
      const requests = clusters.map(toRequest)
      const printed = new Map<Cluster, string>()
      if (positional) {
        // Names alone in a sentence are no citation that “ibid.” could mean.
        const placed = clusters.filter(({ form }) => !form?.part)
        const citations = placed.map((cluster, index) => toObject(toRequest(cluster), cluster, index))
        const listed = new Set([...uncited, ...ids])
        const outputs = engine.rebuildProcessorState(citations, format, [...listed])
        for (const [index, [, , text]] of outputs.entries()) printed.set(placed[index]!, text)
      } else {
        engine.updateItems(ids)
        engine.updateUncitedItems([...uncited])
      }
      const restore = positional ? () => {} : shortenNames(engine, shortNames)
      const citations = clusters.map((cluster, index) => {
        const request = requests[index]!
        if (positional) return printCluster(cluster, request, printed.get(cluster))
        const key = JSON.stringify([cluster.narrative, cluster.form, request])
        const known = memo.get(key)
        if (known) return structuredClone(known)
        const made = printCluster(cluster, request)
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
      if (id === undefined) append(nodes, children)
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
function startsRaised(nodes: readonly PhrasingContent[]): boolean {
  const [first] = nodes
  if (!first) return false
  return first.type === 'superscript' || (first.type === 'citationLink' && startsRaised(first.children))
}
