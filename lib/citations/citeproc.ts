/** The only importer of citeproc-js. Loaded when a manuscript cites. */
import CSL from 'citeproc'
import type { PhrasingContent } from 'mdast'
import type { CslItem } from '../document/document.ts'
import type { CitationLink } from '../document/nodes.ts'
import type { Blob, CitationObject, CiteItem, Engine } from './citeproc-types.ts'
import { type CslNode, childrenNamed } from './csl-node.ts'
import { EngineInput } from './engine-input.ts'
import { shareSortMacros } from './engine-start.ts'
import { linkAddresses } from './links.ts'
import type { Locales } from './locales.ts'
import { narrativeNames } from './narrative.ts'
import {
  inCommonShapes,
  joinCites,
  joinTexts,
  marks,
  opaqueCharacter,
  outputFormat,
  type Run,
  readOutput,
  toPhrasing,
} from './output-format.ts'

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

/** An entry of the reference list. */
export interface PrintedReference {
  /** `CslItem.id`. */
  id: string
  label?: string
  children: PhrasingContent[]
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
    style.attrs['default-locale'] === undefined,
  )
  engine.setOutputFormat(format)
  const cited = markCites(engine)
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
      return { citations, references: references(engine, items, input) }
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

/**
 * Has each cite marked in the output, so that it can be linked: every leaf of a cite gets a decoration, last of
 * all, when the engine has settled punctuation and collapsing. Text is not touched. Where numbers collapse into a
 * range, its ends are marked.
 *
 * @returns ids of the cites by their number
 */
function markCites(engine: Engine): string[] {
  const cited: string[] = []
  const { tokens } = engine.citation
  const from = tokens.findIndex(({ name, tokentype }) => name === 'layout' && tokentype === CSL.START)
  const to = tokens.findLastIndex(({ name, tokentype }) => name === 'layout' && tokentype === CSL.END)
  tokens[from]?.execs.push((state, item) => {
    if (state.tmp.just_looking || state.tmp.area !== 'citation') return
    state.output.current.value().cite = cited.push(item.id) - 1
  })
  // The elements that print what the author wrote before and after a work: not part of the link.
  for (const affix of [tokens[from + 1], tokens[to - 1]]) {
    affix?.execs.push((state, _item, cite) => {
      const printed = affix === tokens[from + 1] ? cite?.prefix : cite?.suffix
      const last = printed ? state.output.current.value().blobs.at(-1) : undefined
      if (typeof last === 'object') last.affix = true
    })
  }
  const { string } = engine.output
  engine.output.string = function (state, blobs, blob) {
    if (blob === undefined && state.tmp.area === 'citation' && !state.tmp.just_looking) {
      for (const outer of blobs) if (outer.cite !== undefined) decorate(outer, outer.cite)
    }
    return string.call(this, state, blobs, blob)
  }
  return cited
}

function decorate(blob: Blob, cite: number): void {
  if (blob.affix) return
  if (Array.isArray(blob.blobs)) for (const inner of blob.blobs) decorate(inner, cite)
  // Numbers share their decorations with the style's element: a new list, not a push.
  else blob.decorations = [...blob.decorations, ['@galley', 'cite', String(cite)]]
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

function references(
  engine: Engine,
  items: ReadonlyMap<string, CslItem>,
  input: EngineInput,
): PrintedReference[] {
  const bibliography = engine.makeBibliography()
  if (!bibliography) return []
  const [{ entry_ids: ids }, entries] = bibliography
  return entries.map((entry, index) => {
    const id = ids[index]?.[0] ?? ''
    const runs = readOutput(spellOthers(entry.trim(), engine))
    const label = runs
      .filter(({ part }) => part === 'label')
      .map(({ text }) => text)
      .join('')
      .trim()
    const lines = splitLines(runs.filter(({ part }) => part !== 'label'))
    const nodes = lines.flatMap((line, at): PhrasingContent[] => [
      ...(at > 0 ? [{ type: 'break' } as const] : []),
      ...toPhrasing(line, input.opaque),
    ])
    const item = items.get(id)
    const children = trim(item ? linkAddresses(nodes, item) : nodes)
    return { id, ...(label !== '' && { label }), children }
  })
}

/** Entries with annotations and the like have lines of their own. */
function splitLines(runs: readonly Run[]): Run[][] {
  const lines: Run[][] = []
  for (const [index, run] of runs.entries()) {
    const before = runs[index - 1]
    if (!before || before.part !== run.part) lines.push([run])
    else lines.at(-1)!.push(run)
  }
  return lines.filter((line) => line.some(({ text }) => text.trim() !== ''))
}

function trim(nodes: PhrasingContent[]): PhrasingContent[] {
  const [first] = nodes
  if (first?.type === 'text') first.value = first.value.trimStart()
  const last = nodes.at(-1)
  if (last?.type === 'text') last.value = last.value.trimEnd()
  return nodes.filter((node) => node.type !== 'text' || node.value !== '')
}

/** “and others” of BibTeX, for which CSL has no name, as the locale's “et al.”, without the “and” before it. */
function spellOthers(output: string, engine: Engine): string {
  const others = opaqueCharacter(0)
  if (!output.includes(others)) return output
  const ands = [engine.getTerm('and'), engine.getTerm('and', 'symbol'), '&', 'and']
  const words = [...new Set(ands)].filter(Boolean).map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  const word = `(?<=[\\s,;\ue001\ue002]|\ue000[A-Za-z])(?:${words.join('|')})(${marks}*)\\s+`
  const joined = new RegExp(`(?:${word})?(${marks}*)${others}(${marks}*)(\\.?)`, 'gu')
  return output.replace(
    joined,
    (_, inner: string | undefined, before: string, after: string, stop: string) => {
      const term = engine.getTerm('et-al')
      return (inner ?? '') + before + term + after + (term.endsWith('.') ? '' : stop)
    },
  )
}

/** In a sentence the names are joined by the word, also where the style has “&” between brackets (APA 7, 8.17). */
function spellAnd(nodes: PhrasingContent[], item: CslItem | undefined, engine: Engine): PhrasingContent[] {
  if (/&/.test(JSON.stringify([item?.author, item?.editor]))) return nodes
  for (const node of nodes) {
    if (node.type === 'text') node.value = node.value.replace(/ & /g, ` ${engine.getTerm('and')} `)
  }
  return nodes
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

/** What citeproc-js gives where a style prints nothing. */
function isEmpty(output: string): boolean {
  return output === '' || /\[NO_PRINTED_FORM\]|\[CSL STYLE ERROR: [^\]]*\]/.test(output)
}

/** Whether a citation begins with a raised number, which stands at the word before it without a space. */
export function startsRaised(nodes: readonly PhrasingContent[]): boolean {
  const [first] = nodes
  if (!first) return false
  return first.type === 'superscript' || (first.type === 'citationLink' && startsRaised(first.children))
}
