import type { PhrasingContent } from 'mdast'
import type { VFile } from 'vfile'
import { report } from '../diagnostics/report.ts'
import type { BibliographyEntry, CslItem, Manuscript, Reference } from '../document/document.ts'
import { Ids } from '../document/ids.ts'
import type { Citation, CitationForm, CitationItem, CitationLink } from '../document/nodes.ts'
import type { Host } from '../host.ts'
import type { Formatter } from './citeproc.ts'
import type { Cluster, PrintedCitation } from './cluster.ts'
import { identifierReference, isIdentifierWork, styledItem, withoutNoDate } from './identifier-works.ts'
import { findLocales } from './locales.ts'
import { attachToWord, moveToNote } from './note-citations.ts'
import { childrenOf, citationsOf, type Occurrence } from './occurrences.ts'
import type { PrintedReference } from './printed-references.ts'
import { defaultStyle, findStyle } from './styles.ts'
import { listedKeys, reportUncited } from './uncited.ts'
import { lookUpKeys } from './unknown-keys.ts'

/** What the resolver needs. */
export interface RemarkCiteOptions {
  /** Gives the style and the locales. */
  host: Host
  /** Whether a key with exactly one possible meaning is replaced. Default true. */
  repair?: boolean
  /** Style and language for a manuscript that names none. Defaults: `apa` and the manuscript's language. */
  style?: string
}

/**
 * A unified plugin: resolves the citations of a manuscript with citeproc-js.
 *
 * Each citation gets its text, in which works are `citationLink`s, and an `identifier`; the reference list goes
 * into `data.manuscript.references`, in the style's order, each with the citations of it. In note styles a citation
 * in the text becomes a note that holds it. Messages: `citation/unknown-key`, `name-near-miss`, `unknown-style`,
 * `invalid-style`, `unprintable`, `not-cited`.
 */
export function remarkCite({ host, repair = true, style: standard = defaultStyle }: RemarkCiteOptions) {
  return async (manuscript: Manuscript, file: VFile): Promise<Manuscript> => {
    const { metadata, bibliography, places } = manuscript.data.manuscript
    const all = citationsOf(manuscript, false)
    const known = lookUpKeys(
      all.map(({ citation }) => citation),
      manuscript,
      file,
      { repair },
    )
    const listed = listedKeys(metadata.nocite, bibliography.entries)
    reportUncited(manuscript, known, listed, file)
    if (all.length === 0 && listed.length === 0) return manuscript
    const named = metadata.csl ?? standard
    const style = await findStyle(named, host, file, places?.nearest('csl') ?? {})
    if (!style) {
      showKeys(all, file)
      return manuscript
    }
    const language = metadata.locale ?? style.node.attrs['default-locale'] ?? metadata.language
    const locales = await findLocales(language, host)
    const { makeFormatter } = await import('./citeproc.ts')
    const formatted = orFailure(() => format(manuscript, makeFormatter(style.node, locales), known, listed))
    if (formatted instanceof Error) {
      report(file, 'citation/invalid-style', {
        reason: `Unexpected fault in the citation style “${style.id}”, expected a style that can be run (${formatted.message})`,
        ...(places?.nearest('csl') ?? {}),
        actual: style.id,
        note: 'Citations show their keys. Take another style, or mend this one.',
      })
      showKeys(all, file)
      return manuscript
    }
    place(manuscript, formatted, known, file)
    return manuscript
  }
}

/** What a style made of a manuscript's citations. */
interface Formatted {
  occurrences: Occurrence[]
  printed: ReadonlyMap<Citation, PrintedCitation>
  references: readonly PrintedReference[]
  items: ReadonlyMap<string, CslItem>
}

function format(
  manuscript: Manuscript,
  formatter: Formatter,
  known: ReadonlySet<CitationItem>,
  listed: readonly string[],
): Formatted {
  const { entries } = manuscript.data.manuscript.bibliography
  const occurrences = citationsOf(manuscript, formatter.kind === 'note')
  for (const [index, { citation }] of occurrences.entries()) citation.identifier = `cite-${index + 1}`
  const resolved = occurrences.filter(({ citation }) => citation.items.some((item) => known.has(item)))
  const keys = resolved.flatMap(({ citation }) => citation.items.map(({ key }) => key))
  const items = new Map<string, CslItem>()
  const shortNames = new Map<string, string>()
  for (const key of new Set([...keys, ...listed])) {
    const entry = entries.get(key)
    if (!entry) continue
    items.set(key, { ...styledItem(entry), id: key })
    const short = entry.extra?.shortauthor
    if (short) shortNames.set(key, short)
  }
  const clusters = resolved.map((occurrence) => toCluster(occurrence, known, entries))
  const { citations, references } = formatter.format(clusters, items, listed, shortNames)
  const printed = new Map(
    resolved.map(({ citation }, index) => [citation, settleCitation(citation, citations[index]!, entries)]),
  )
  return { occurrences, printed, references, items }
}

/** Works that are known by an identifier alone have no date, and nothing that says so. */
function settleCitation(
  { items, mode }: Citation,
  printed: PrintedCitation,
  entries: ReadonlyMap<string, BibliographyEntry>,
): PrintedCitation {
  if (!items.some(({ key }) => isIdentifierWork(entries.get(key)))) return printed
  return { ...printed, children: withoutNoDate(printed.children, mode === 'narrative') }
}

/** citeproc-js throws where a style is at fault: a macro that is not there, a name list without names. */
function orFailure<T>(run: () => T): T | Error {
  try {
    return run()
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error))
  }
}

/** Puts what was printed into the tree. */
function place(
  manuscript: Manuscript,
  { occurrences, printed, references: entries, items }: Formatted,
  known: ReadonlySet<CitationItem>,
  file: VFile,
): void {
  const references = makeReferences(entries, [...printed.values()], items, manuscript, file)
  manuscript.data.manuscript.references = [...references.values()]
  for (const occurrence of occurrences) {
    const { citation, parent, own } = occurrence
    const found = printed.get(citation)
    if (!found || found.empty) {
      fill(citation, unresolved(citation.items, String(file)))
      if (found) {
        report(file, 'citation/unprintable', {
          reason:
            'Unexpected citation without a printed form in this style, expected names, a title or a number',
          ...(citation.position && { place: citation.position }),
          note: 'The citation shows its keys. The entry may lack author, title and date.',
        })
      }
      continue
    }
    const missing = citation.items.filter((item) => !known.has(item))
    const intents = new Map(citation.items.map(({ key, intent }) => [key, intent]))
    fill(citation, linkTo(found.children, references, intents))
    if (missing.length > 0) citation.children.push(space, ...unresolved(missing, String(file)))
    for (const { key } of citation.items) {
      const cited = references.get(key)?.citedBy
      if (cited && citation.identifier && cited.at(-1) !== citation.identifier)
        cited.push(citation.identifier)
    }
    // In a note, `@key` is the note's own text, with the names that the style gives it.
    if (own > 0) {
      const names = found.names && linkTo(found.names, references, intents)
      // No label of the author's has a space in it.
      manuscript.children.push(moveToNote(occurrence, names, `${citation.identifier} note`))
    } else if (isRaised(citation)) attachToWord(childrenOf(parent), childrenOf(parent).indexOf(citation))
  }
}

/** Citations in what is said of another stand in its text already: theirs comes into the same list. */
function fill(citation: Citation, nodes: readonly PhrasingContent[]): void {
  citation.children.splice(0, citation.children.length, ...nodes)
}

const space: PhrasingContent = { type: 'text', value: ' ' }

function toCluster(
  { citation, note, own, parent }: Occurrence,
  known: ReadonlySet<CitationItem>,
  entries: ReadonlyMap<string, BibliographyEntry>,
): Cluster {
  const form = formOf(citation, entries)
  return {
    ...(form && { form }),
    cites: citation.items
      .filter((item) => known.has(item))
      // By its identifier a work is told once, under whatever names it is cited.
      .filter(
        ({ key }, index, all) =>
          !isIdentifierWork(entries.get(key)) || all.findIndex((one) => one.key === key) === index,
      )
      .map(({ key, prefix, suffix, locator, suppressAuthor }) => ({
        id: key,
        prefix,
        suffix,
        // A work that goes by its identifier has nothing else.
        suppressAuthor: suppressAuthor && !isIdentifierWork(entries.get(key)),
        ...(locator && { locator }),
      })),
    narrative: citation.mode === 'narrative' && known.has(citation.items[0]!),
    note: own || note,
    withinNote: note > 0 && parent.children.length > 1,
  }
}

/** A work that goes by its identifier has neither names nor a year to be told by. */
function formOf(
  { form, items }: Citation,
  entries: ReadonlyMap<string, BibliographyEntry>,
): CitationForm | undefined {
  return form?.part && items.some(({ key }) => isIdentifierWork(entries.get(key))) ? { bare: true } : form
}

function makeReferences(
  printed: readonly PrintedReference[],
  citations: readonly PrintedCitation[],
  items: ReadonlyMap<string, CslItem>,
  manuscript: Manuscript,
  file: VFile,
): Map<string, Reference> {
  const ids = new Ids()
  const references = new Map<string, Reference>()
  const add = (key: string, children: PhrasingContent[], label?: string) => {
    const entry = manuscript.data.manuscript.bibliography.entries.get(key)
    if (!entry || !items.has(key) || references.has(key)) return
    const shown = identifierReference(entry) ?? children
    const id = ids.make(`ref-${key}`, 'ref').replace(/^ref-ref-/, 'ref-')
    references.set(key, {
      id,
      key,
      item: { ...entry.item, id: key },
      ...(label !== undefined && { label }),
      children: shown,
      citedBy: [],
      entry,
    })
    if (shown.length > 0 || printed.length === 0) return
    references.get(key)!.children = [{ type: 'text', value: `[?${key}]` }]
    const position = entry.keyPosition ?? entry.position
    report(file, 'citation/unprintable', {
      reason: `Unexpected entry “${key}” without a printed form in this style, expected names, a title or a date`,
      foreign: { path: entry.path, ...(position && { position }) },
      note: 'The reference list shows its key.',
    })
  }
  for (const { id, label, children } of printed) add(id, children, label)
  // Styles without a bibliography, and works that it leaves out, still need a place that links lead to.
  const cited = citations.flatMap(({ children, names = [] }) => linkedKeys([...names, ...children]))
  for (const key of [...cited, ...items.keys()]) if (!references.has(key)) add(key, [])
  return references
}

function linkedKeys(nodes: readonly PhrasingContent[]): string[] {
  return nodes.flatMap((node) => {
    if (node.type === 'citationLink') return [node.reference]
    return 'children' in node ? linkedKeys(node.children as PhrasingContent[]) : []
  })
}

/** Links by key become links by `Reference.id`. */
function linkTo(
  nodes: readonly PhrasingContent[],
  references: ReadonlyMap<string, Reference>,
  intents: ReadonlyMap<string, string | undefined>,
): PhrasingContent[] {
  return nodes.map((node) => {
    if (node.type !== 'citationLink') {
      if (!('children' in node)) return node
      const children = linkTo(node.children as PhrasingContent[], references, intents)
      return { ...node, children } as PhrasingContent
    }
    const link: CitationLink = { ...node, reference: references.get(node.reference)?.id ?? node.reference }
    const intent = intents.get(node.reference)
    if (intent) link.intent = intent
    return link
  })
}

/** Without a style each citation shows its keys. */
function showKeys(occurrences: readonly Occurrence[], file: VFile): void {
  for (const [index, { citation }] of occurrences.entries()) {
    citation.identifier = `cite-${index + 1}`
    citation.children = unresolved(citation.items, String(file))
  }
}

/**
 * “[see ?rashed2000, p. 3]”: visible in every output, so that none hides what is missing, with all that the author says
 * around the key.
 */
function unresolved(items: readonly CitationItem[], source: string): PhrasingContent[] {
  const text = (value: string): PhrasingContent => ({ type: 'text', value })
  const shown = items.flatMap(({ key, prefix, suffix, locator }, index) => [
    text(index > 0 ? '; ' : '['),
    ...prefix,
    ...(prefix.length > 0 ? [text(' ')] : []),
    text(`?${key}${locator ? `, ${written(locator, source)}` : ''}`),
    ...suffix,
  ])
  return joined([...shown, text(']')])
}

function written({ position, value }: NonNullable<CitationItem['locator']>, source: string): string {
  return source.slice(position?.start.offset, position?.end.offset ?? 0) || value
}

/** Texts side by side as one, but for those that have their own place. */
function joined(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const done: PhrasingContent[] = []
  for (const node of nodes) {
    const last = done.at(-1)
    if (last?.type === 'text' && node.type === 'text' && !last.position && !node.position)
      done[done.length - 1] = { ...last, value: last.value + node.value }
    else done.push(node)
  }
  return done
}

function isRaised(citation: Citation): boolean {
  return citation.children[0]?.type === 'superscript'
}
