import type { Root } from 'mdast'
import type { Position } from 'unist'
import { positionAt } from '../../diagnostics/points.ts'
import type { ForeignPlace } from '../../diagnostics/report.ts'
import type { Bibliography } from '../../document/document.ts'
import type { Metadata } from '../../frontmatter/metadata.ts'
import { noPlaces, type PlaceIndex } from '../../frontmatter/places.ts'
import type { Settings } from '../../frontmatter/settings.ts'
import { scholarlyWords } from '../english/scholarly-words.ts'
import { type Acronym, deletions, findAcronyms } from './acronyms.ts'
import { countArticles, enough, type NamedArticles } from './articles.ts'
import { type Block, type Range, runOf, type Span, touches } from './block.ts'
import { type Landmark, layOut } from './blocks.ts'
import { type CitedWork, findCitations } from './citations.ts'
import { isEnglish, type Occurrence, ownWords } from './families.ts'
import { type HeadingEntry, headingTree } from './headings.ts'
import type { Lexicon } from './lexicon.ts'
import { offsetsOf } from './place.ts'
import { type Quotes, readQuotes } from './quotes.ts'
import { ReferenceList } from './references.ts'
import { countNeighbours, countWords, type Neighbours, type Vocable } from './vocabulary.ts'
import { type Sentence, segment, type Word } from './words.ts'

/** What the model is made from. */
export interface ModelInput {
  tree: Root
  /** The manuscript's source: positions of the tree are offsets in it. */
  source: string
  metadata: Partial<Metadata>
  bibliography?: Bibliography
  places?: PlaceIndex
}

/**
 * What a manuscript says, read once, for all rules: its prose as blocks of text with the way back to the source,
 * words and sentences, quotations, acronyms, headings. Each part is computed when a rule first asks for it.
 */
export class DocumentModel {
  readonly metadata: Partial<Metadata>
  readonly bibliography: Bibliography | undefined
  /** Where the author wrote the metadata. */
  readonly places: PlaceIndex
  readonly tree: Root
  /** The whole manuscript, as the author wrote it. */
  readonly source: string
  /** Prose in document order, front matter first. */
  readonly blocks: readonly Block[]
  /** Comments and raw nodes that stand between blocks. */
  readonly landmarks: readonly Landmark[]
  readonly #headings: readonly Block[]
  readonly #byType: ReadonlyMap<string, readonly { type: string; position?: Position | undefined }[]>
  readonly #segments = new Map<Block, { words: Word[]; sentences: Sentence[] }>()
  readonly #known = new Map<string, boolean>()
  readonly #titles = new Map<Block, Range[]>()
  readonly #quotes = new Map<Block, Quotes>()
  #languages?: readonly string[]
  #english?: readonly Block[]
  #headingTree?: HeadingEntry[]
  #acronyms?: Map<string, Acronym>
  #definedAcronyms?: Acronym[]
  #articles?: Map<string, NamedArticles>
  #counted?: Neighbours
  #nearAcronyms?: Map<string, Acronym[]>
  #citations?: CitedWork[]
  #citedAs?: Map<string, Span>
  #ownWords?: Set<string>
  #references?: ReferenceList
  #citedNames?: Set<string>
  #occurrences?: Occurrence[]
  #englishWords?: readonly Occurrence[]
  #codeWords?: Set<string>
  #vocabulary?: Map<string, Vocable>

  constructor(input: ModelInput) {
    this.metadata = input.metadata
    this.bibliography = input.bibliography
    this.places = input.places ?? noPlaces
    this.tree = input.tree
    this.source = input.source
    const layout = layOut(input.tree, input.source, this.language)
    this.blocks = layout.blocks
    this.landmarks = layout.landmarks
    this.#headings = layout.headings
    this.#byType = layout.byType
  }

  /** The manuscript's language, BCP 47. */
  get language(): string {
    return this.metadata.language ?? 'en'
  }

  /** What the manuscript itself says of its proofreading. */
  get settings(): Settings | undefined {
    return this.metadata.settings
  }

  /** The spelling that the manuscript asks for by its language: `en-US`, `en-GB`, `en-GB-oxendict`. */
  get spelling(): 'american' | 'british' | 'oxford' | undefined {
    const region = /^en-(us|gb|au|nz|ie|za|in)/i.exec(this.language)?.[1]?.toLowerCase()
    if (!region) return undefined
    if (region === 'us') return 'american'
    return this.settings?.oxfordSpelling || /oxendict/i.test(this.language) ? 'oxford' : 'british'
  }

  /** The languages of the prose. */
  get languages(): readonly string[] {
    this.#languages ??= [...new Set(this.blocks.map(({ lang }) => lang))]
    if (this.#languages.length === 0) this.#languages = [this.language]
    return this.#languages
  }

  /** Blocks of English prose. */
  get english(): readonly Block[] {
    this.#english ??= this.blocks.filter(({ lang }) => /^en(?:-|$)/i.test(lang))
    return this.#english
  }

  /** The place of a part of the metadata, or of what should hold it. */
  metadataPlace(path: string): { place: Position } | { foreign: ForeignPlace } {
    const nearest = this.places.nearest(path)
    if ('foreign' in nearest && nearest.foreign) return { foreign: nearest.foreign }
    return { place: ('place' in nearest && nearest.place) || positionAt(this.source, 0, 0) }
  }

  /** Whether the readers of this paper know an acronym without being told. */
  isKnownAcronym(form: string): boolean {
    return (this.settings?.acronyms?.includes(form) ?? false) || form in (this.metadata.abbreviations ?? {})
  }

  /** Block nodes of a type, in document order. */
  nodes<Node>(type: string): readonly Node[] {
    return (this.#byType.get(type) ?? []) as readonly Node[]
  }

  /** Words of a block. */
  words(block: Block): readonly Word[] {
    return this.#segment(block).words
  }

  /** Sentences of a block. */
  sentences(block: Block): readonly Sentence[] {
    return this.#segment(block).sentences
  }

  /** Quotation marks and quoted passages of a block. */
  quotes(block: Block): Quotes {
    let quotes = this.#quotes.get(block)
    if (!quotes) {
      quotes = readQuotes(block)
      this.#quotes.set(block, quotes)
    }
    return quotes
  }

  /** Whether a stretch is somebody else's words: in a block quotation, or between quotation marks. */
  isQuoted(block: Block, start: number, end: number): boolean {
    return block.quotation || touches(this.quotes(block).passages, start, end)
  }

  /** Whether a stretch is the title of a work, a run-in heading or another emphasised name of several words. */
  isTitle(block: Block, start: number, end: number): boolean {
    return touches(this.titles(block), start, end)
  }

  /** Titles of works and other emphasised names of several words. */
  titles(block: Block): readonly Range[] {
    let titles = this.#titles.get(block)
    if (!titles) {
      titles = block.emphasis.filter((range) => isTitle(block.text.slice(range.start, range.end)))
      this.#titles.set(block, titles)
    }
    return titles
  }

  /** All headings with their tree, in document order. */
  get headings(): readonly HeadingEntry[] {
    this.#headingTree ??= headingTree(this.#headings)
    return this.#headingTree
  }

  /** Title of the heading under which a block stands, without a typed number. */
  sectionOf(block: Block): string | undefined {
    return this.headings[block.section]?.title
  }

  /** Acronyms by their singular form. */
  get acronyms(): ReadonlyMap<string, Acronym> {
    this.#acronyms ??= findAcronyms(this.blocks, (block) => this.words(block))
    return this.#acronyms
  }

  /** Acronyms that the document defines and uses more than a few times. */
  get definedAcronyms(): readonly Acronym[] {
    this.#definedAcronyms ??= [...this.acronyms.values()].filter(
      ({ definitions, uses }) => definitions.length > 0 && uses.length > 2,
    )
    return this.#definedAcronyms
  }

  /** How names stand with the article “the”, by name; those that say enough to tell. */
  get articles(): ReadonlyMap<string, NamedArticles> {
    if (!this.#articles) {
      const names = new Set(this.definedAcronyms.map(({ form }) => form))
      const all = countArticles(this.english, (block) => this.words(block), names, this.lexicon)
      this.#articles = new Map([...all].filter(([, { uses }]) => uses.length >= enough))
    }
    return this.#articles
  }

  /** Those acronyms by their forms and by what is left of them without one letter. */
  get nearAcronyms(): ReadonlyMap<string, readonly Acronym[]> {
    if (!this.#nearAcronyms) {
      this.#nearAcronyms = new Map()
      for (const acronym of this.definedAcronyms) {
        for (const key of new Set([acronym.form, ...deletions(acronym.form)])) {
          const near = this.#nearAcronyms.get(key)
          if (near) near.push(acronym)
          else this.#nearAcronyms.set(key, [acronym])
        }
      }
    }
    return this.#nearAcronyms
  }

  /** Every work cited, in document order. */
  get citations(): readonly CitedWork[] {
    this.#citations ??= findCitations(this.blocks, this.bibliography)
    return this.#citations
  }

  /** Works by the place at which they are cited together, in document order. */
  get citationGroups(): readonly (readonly CitedWork[])[] {
    const groups: CitedWork[][] = []
    for (const work of this.citations) {
      const last = groups.at(-1)
      if (last?.[0]?.group === work.group) last.push(work)
      else groups.push([work])
    }
    return groups
  }

  /** The first citation that prints an acronym as the author (BibLaTeX's `shortauthor`, or an author in capitals). */
  citedAs(acronym: string): Span | undefined {
    if (!this.#citedAs) {
      this.#citedAs = new Map()
      for (const { entry, authors, span } of this.citations) {
        const short = entry?.extra?.shortauthor ?? (authors.length === 1 ? authors[0] : undefined)
        if (short && !this.#citedAs.has(short)) this.#citedAs.set(short, span)
      }
    }
    return this.#citedAs.get(acronym)
  }

  /** Names of everyone whom the bibliography or the front matter names, and of the works' cited authors, in small letters. */
  get citedNames(): ReadonlySet<string> {
    if (!this.#citedNames) {
      const names = this.citations.flatMap(({ authors }) => authors)
      for (const { item } of this.bibliography?.entries.values() ?? []) {
        for (const { family, given, literal } of [...(item.author ?? []), ...(item.editor ?? [])]) {
          names.push(family ?? '', given ?? '', literal ?? '')
        }
      }
      for (const { family, given, name } of this.metadata.contributors ?? [])
        names.push(family ?? '', given ?? '', name ?? '')
      this.#citedNames = new Set(names.flatMap((name) => name.toLowerCase().split(/[\s-]+/)))
    }
    return this.#citedNames
  }

  /** The list of references as the manuscript itself has it. */
  get references(): ReferenceList {
    this.#references ??= new ReferenceList(this.blocks, (block) => this.sectionOf(block))
    return this.#references
  }

  /** Words that stand in code: names of things, no prose. */
  get codeWords(): ReadonlySet<string> {
    if (!this.#codeWords) {
      this.#codeWords = new Set()
      const code = [
        ...this.blocks.flatMap(({ masks }) => masks.map(({ node }) => node)),
        ...this.nodes<{ value?: string }>('code'),
      ]
      for (const node of code) {
        if (!node || !('value' in node) || typeof node.value !== 'string') continue
        for (const [word] of node.value.matchAll(/[\p{L}\p{N}]+/gu)) this.#codeWords.add(word)
      }
    }
    return this.#codeWords
  }

  /** English words; set before the rules run, where the assets can be read. */
  lexicon: Lexicon | undefined

  /** Whether a dictionary, or the manuscript's own list, has a word. */
  isWord(word: string): boolean {
    let known = this.#known.get(word)
    if (known === undefined) {
      known =
        (this.lexicon?.has(word) ?? false) || this.isOwnWord(word) || scholarlyWords.has(word.toLowerCase())
      this.#known.set(word, known)
    }
    return known
  }

  /** Whether the author has said that a word is spelled as it shall be. */
  isOwnWord(word: string): boolean {
    this.#ownWords ??= new Set(this.settings?.dictionary?.map((each) => each.toLowerCase()))
    return this.#ownWords.has(word.toLowerCase())
  }

  /** Whether a dictionary knows one spelling and not the other: it settles a tie. */
  prefersForm(form: string, other: string): boolean {
    return this.isWord(form) && !this.isWord(other)
  }

  /** The author's own words of running text; see `ownWords`. */
  get ownWords(): readonly Occurrence[] {
    this.#occurrences ??= [...ownWords(this)]
    return this.#occurrences
  }

  /** Those of English prose. */
  get englishWords(): readonly Occurrence[] {
    this.#englishWords ??= this.languages.length === 1 ? this.ownWords : this.ownWords.filter(isEnglish)
    return this.#englishWords
  }

  get #neighbours(): Neighbours {
    this.#counted ??= countNeighbours(this.blocks, (block) => this.words(block))
    return this.#counted
  }

  /** How often a word stands without a hyphen on either side, by key. */
  get separate(): ReadonlyMap<string, number> {
    return this.#neighbours.separate
  }

  /** How often two words stand side by side, both with a capital. */
  get pairs(): ReadonlyMap<string, number> {
    return this.#neighbours.pairs
  }

  /** Every word of the prose by its key (lower case, no possessive ending). */
  get vocabulary(): ReadonlyMap<string, Vocable> {
    this.#vocabulary ??= countWords(this.blocks, (block) => this.words(block))
    return this.#vocabulary
  }

  /** The position between two offsets of the source. */
  positionOf(start: number, end: number): Position {
    return positionAt(this.source, start, end)
  }

  /** The place of a stretch in the source; none where the text was not in the source. */
  place(span: Span): Position | undefined {
    const offsets = this.offsets(span)
    return offsets && positionAt(this.source, offsets.start, offsets.end)
  }

  /** The offsets of a stretch in the source. */
  offsets({ block, start, end }: Span): Range | undefined {
    return offsetsOf(block, start, end)
  }

  /** The source text of a stretch; of text that is not from the source, the text itself. */
  sourceOf(span: Span): string | undefined {
    const run = runOf(span.block, span.start, span.end)
    if (run && !run.map) return span.block.text.slice(span.start, span.end)
    const offsets = this.offsets(span)
    return offsets && this.source.slice(offsets.start, offsets.end)
  }

  /** Whether a stretch lies in one text node whose source is spelled as the text is. */
  isPlain(span: Span): boolean {
    return (
      runOf(span.block, span.start, span.end) !== undefined &&
      this.sourceOf(span) === span.block.text.slice(span.start, span.end)
    )
  }

  #segment(block: Block): { words: Word[]; sentences: Sentence[] } {
    let segments = this.#segments.get(block)
    if (!segments) {
      segments = segment(block)
      this.#segments.set(block, segments)
    }
    return segments
  }
}

/** Several words with emphasis, most of them capitalised. */
function isTitle(text: string): boolean {
  const words = text.split(/\s+/).filter((word) => /\p{L}/u.test(word))
  return words.length > 1 && words.filter((word) => /^\p{Lu}/u.test(word)).length * 2 > words.length
}
