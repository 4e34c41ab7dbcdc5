/**
 * The nodes of a manuscript and of a document: mdast's own, and what scholarly text needs besides. Each node
 * here has one reader construct, one handler in each writer and one fixture.
 */
import type {
  Blockquote,
  Break,
  Code,
  Definition,
  Delete,
  Emphasis,
  FootnoteDefinition,
  FootnoteReference,
  Heading,
  Html,
  Image,
  InlineCode,
  Link,
  List,
  ListItem,
  Paragraph,
  PhrasingContent,
  Root,
  RootContent,
  Strong,
  Text,
  ThematicBreak,
} from 'mdast'
import type { Literal, Node, Parent, Position } from 'unist'

/** One work cited within a citation, with what the author says of it. */
export interface CitationItem {
  /** The key as it stands in the source, without `@`. */
  key: string
  /** Why it is cited, as a property of CiTO: `usesMethodIn`. */
  intent?: string
  /** Text before the citation: “see”. */
  prefix: PhrasingContent[]
  /** Text after the locator, with the comma and the space that the author put before it: “ and passim”. */
  suffix: PhrasingContent[]
  /** A place in the work. `label` is a CSL 1.0.2 locator term (page, chapter, …), `term` another word for it as written. */
  locator?: { label: string; term?: string; value: string; position?: Position }
  /** `[-@key]`: the author's name is in the sentence already. */
  suppressAuthor: boolean
  /** Of the key alone, without `@`. */
  keyPosition?: Position
  position?: Position
}

/** How a citation is printed where that is not the style's own form (natbib, 2.3–2.5; biblatex, 3.9). */
export interface CitationForm {
  /** Only this of each work, in the sentence. */
  part?: 'author' | 'year' | 'title'
  /** Brackets around the parts: “(Abbas)”, “(2014)”. */
  bracketed?: boolean
  /** The style's form without its outer brackets: “Abbas, 2014”, and in a sentence “Abbas 2014”. */
  bare?: boolean
  /** All names, however many; only where names stand in the sentence. */
  allNames?: boolean
  /** With a capital letter at the beginning: “Van der Berg”. */
  capital?: boolean
  /** Each work by its own names in the sentence: “Abbas (2014) and Roy (2011)”. */
  each?: boolean
}

/** A citation: one or more works cited at one place. */
export interface Citation extends Parent {
  type: 'citation'
  /** `narrative` is pandoc's `@key` in the sentence; `parenthetical` is `[@key]`. */
  mode: 'parenthetical' | 'narrative'
  /** Absent for the style's own form. */
  form?: CitationForm
  items: CitationItem[]
  /** Empty until resolved; then the text that the citation style gives, works linked by `citationLink`. */
  children: PhrasingContent[]
  /** Set when resolved: its id as the target of back-links. */
  identifier?: string
}

/** The part of a resolved citation that stands for one work. */
export interface CitationLink extends Parent {
  type: 'citationLink'
  /** `Reference.id`. */
  reference: string
  /** Of the item that it stands for. */
  intent?: string
  children: PhrasingContent[]
}

/** A reference to a numbered or titled part of this document. */
export interface CrossReference extends Parent {
  type: 'crossReference'
  /** The label as the author wrote it (`fig:map`), or the target's id when resolved. */
  identifier: string
  /** What the reference says: the whole label (“Figure 3”), only the number, or the author's own text. */
  form: 'label' | 'number' | 'text'
  /** Capitalised label, as in `@Fig:map`. */
  capital?: boolean
  /** The number of an equation stands in parentheses, as LaTeX's `\\eqref` prints it. */
  bracketed?: boolean
  /** The author's prefix or text; filled with the label when resolved. */
  children: PhrasingContent[]
  /** What follows the label, as the “b” of `@fig:map [b]`. */
  suffix?: PhrasingContent[]
}

/** A section with its heading as first child. Made by `transforms/sections.ts`. */
export interface Section extends Parent {
  type: 'section'
  id: string
  /** 1 for the top sections of the document. */
  depth: number
  /** “3.2”, where sections are numbered. */
  number?: string
  /** An appendix, an unnumbered section (`{-}`), or what the heading says it is. */
  role?:
    | 'introduction'
    | 'methods'
    | 'results'
    | 'discussion'
    | 'conclusion'
    | 'appendix'
    | 'acknowledgements'
    | 'data-availability'
    | 'code-availability'
    | 'ethics'
    | 'author-contributions'
    | 'funding'
    | 'glossary'
    | 'references'
  children: BlockContent[]
}

/** A figure, a table or a listing with its caption. */
export interface Figure extends Parent {
  type: 'figure'
  kind: 'figure' | 'table' | 'listing'
  /** Where it is counted with others of its own: “Supplementary figure 1”. */
  series?: FloatSeries
  id: string
  /** “3”, or “3a” for a part of a figure. Absent where there is no numbering for it. */
  number?: string
  /** “Figure 3”, in the document's language. */
  label?: string
  /** Content first (images, one table, code, or figures within the figure), then at most one caption. */
  children: (BlockContent | Image | Caption)[]
}

/** Floats that are counted by themselves and have a word of their own. */
export interface FloatSeries {
  /** What their ids begin with: `suppfig`. */
  key: string
  /** Before the number over the thing itself. */
  caption: string
  /** Before the number in a reference. */
  reference: string
  /** Whether the number follows without a space: “Figure S1”. */
  isJoined?: boolean
}

/** The caption of a figure. */
export interface Caption extends Parent {
  type: 'caption'
  children: BlockContent[]
}

/** A table. Rows that are `header` stand first. */
export interface Table extends Parent {
  type: 'table'
  /** By column: `left`, `right`, `center` or none. */
  align?: ('left' | 'right' | 'center' | null)[] | null
  children: TableRow[]
}

/** A row of a table. */
export interface TableRow extends Parent {
  type: 'tableRow'
  header?: boolean
  children: TableCell[]
}

/** A cell of a table, with inline or block content. */
export interface TableCell extends Parent {
  type: 'tableCell'
  colspan?: number
  rowspan?: number
  header?: boolean
  align?: 'left' | 'right' | 'center'
  children: (PhrasingContent | BlockContent)[]
}

/** A displayed formula, in TeX. */
export interface MathBlock extends Literal {
  type: 'math'
  value: string
  id?: string
  /** “4”, where the formula is numbered. */
  number?: string
}

/** A formula in the line, in TeX. */
export interface InlineMath extends Literal {
  type: 'inlineMath'
  value: string
}

/** A list of terms. */
export interface DefinitionList extends Parent {
  type: 'definitionList'
  children: (DefinitionTerm | DefinitionDescription)[]
}
/** A term of a definition list. */
export interface DefinitionTerm extends Parent {
  type: 'definitionTerm'
  children: PhrasingContent[]
}
/** What a term means. */
export interface DefinitionDescription extends Parent {
  type: 'definitionDescription'
  children: BlockContent[]
}

/** Verse, or any lines whose breaks count. */
export interface LineBlock extends Parent {
  type: 'lineBlock'
  children: Line[]
}
/** A line of a line block; `indent` in spaces. */
export interface Line extends Parent {
  type: 'line'
  indent: number
  children: PhrasingContent[]
}

/** A fenced division: a box, a theorem, a note to the reader, or only a group with attributes. */
export interface Division extends Parent {
  type: 'division'
  /** `admonition` and `theorem` are labelled; `group` is only a wrapper. */
  kind: 'group' | 'admonition' | 'theorem' | 'details'
  /** `note`, `tip`, `warning`…, or `theorem`, `lemma`, `proof`…. */
  name?: string
  id?: string
  number?: string
  label?: string
  title?: PhrasingContent[]
  children: BlockContent[]
}

/** Where the reference list shall stand (`::: {#refs}`, or an empty “References” section). */
export interface ReferencesPlace extends Node {
  type: 'referencesPlace'
}

/** An inline span with attributes (language, class). */
export interface Span extends Parent {
  type: 'span'
  lang?: string
  dir?: 'ltr' | 'rtl'
  children: PhrasingContent[]
}
/** Raised text. */
export interface Superscript extends Parent {
  type: 'superscript'
  children: PhrasingContent[]
}
/** Lowered text. */
export interface Subscript extends Parent {
  type: 'subscript'
  children: PhrasingContent[]
}
/** Small capitals. */
export interface SmallCaps extends Parent {
  type: 'smallCaps'
  children: PhrasingContent[]
}
/** Underlined text. */
export interface Underline extends Parent {
  type: 'underline'
  children: PhrasingContent[]
}
/** An abbreviation with its long form. */
export interface Abbreviation extends Parent {
  type: 'abbreviation'
  title: string
  children: PhrasingContent[]
}

/** Markup of another language that has no meaning here; kept, reported, shown as its source. */
export interface Raw extends Literal {
  type: 'raw'
  /** `tex`, `html`, … */
  format: string
  display: 'block' | 'inline'
  value: string
}

/** A comment of the author: in no output. */
export interface Comment extends Literal {
  type: 'comment'
  value: string
}

/** The prose of the front matter, as nodes: first child of a manuscript that has front matter. */
export interface FrontMatter extends Parent {
  type: 'frontMatter'
  children: FrontMatterPart[]
}

/** One prose field of the front matter, with positions inside the YAML. */
export interface FrontMatterPart extends Parent {
  type: 'frontMatterPart'
  part: 'title' | 'subtitle' | 'shortTitle' | 'abstract' | 'keyword' | 'statement'
  /**
   * Path of the field, such as `title`, `abstracts.0.text`, `keywords.2`, `statements.competingInterests`.
   */
  path: string
  /** For abstracts and statements: which (`plain-language-summary`, `competingInterests`). */
  name?: string
  lang?: string
  /** Titles and keywords: phrasing. Abstracts and statements: blocks. */
  children: (PhrasingContent | BlockContent)[]
}

/** Block content of a document. */
export type BlockContent =
  | Paragraph
  | Heading
  | Section
  | ThematicBreak
  | Blockquote
  | List
  | Code
  | MathBlock
  | Figure
  | Table
  | DefinitionList
  | LineBlock
  | Division
  | ReferencesPlace
  | Raw
  | Comment

/** Nodes that stand only inside a certain parent. */
export type InnerContent =
  | ListItem
  | Caption
  | TableRow
  | TableCell
  | DefinitionTerm
  | DefinitionDescription
  | Line

/** Inline content of a document. */
export type InlineContent =
  | Text
  | Emphasis
  | Strong
  | Delete
  | Underline
  | Superscript
  | Subscript
  | SmallCaps
  | Span
  | InlineCode
  | InlineMath
  | Break
  | Link
  | Image
  | Citation
  | CitationLink
  | CrossReference
  | FootnoteReference
  | Abbreviation
  | Raw
  | Comment

/** Every node that a writer can meet. */
export type DocumentContent = BlockContent | InnerContent | InlineContent

export type { Attributes, ListNumbering, NodeData } from './node-data.ts'
export type {
  Definition,
  FootnoteDefinition,
  FootnoteReference,
  Heading,
  Html,
  Image,
  Link,
  List,
  ListItem,
  Paragraph,
  Parent,
  PhrasingContent,
  Root,
  RootContent,
  Text,
}
