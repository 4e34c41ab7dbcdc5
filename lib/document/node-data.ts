import type { Position } from 'unist'

/** Attributes as in pandoc's `{#id .class key=value}`. */
export interface Attributes {
  id?: string
  classes?: string[]
  values?: Record<string, string>
  position?: Position
}

/** How the items of an ordered list are numbered. */
export interface ListNumbering {
  style: 'decimal' | 'lower-alpha' | 'upper-alpha' | 'lower-roman' | 'upper-roman'
  /** What stands around the number: `1.`, `1)` or `(1)`. */
  delimiter: 'period' | 'parenthesis' | 'parentheses'
}

/** Fields that any node may carry. */
export interface NodeData {
  /** From `{#id .class key=value}`, as the author wrote it. */
  attributes?: Attributes
  /** Of an ordered list whose items are not numbered `1.`, `2.`, …. */
  numbering?: ListNumbering
  /** True for the paragraph of a quotation that says whose words it holds. */
  attribution?: boolean
  /** What the words of a title page of LaTeX are. */
  titlePage?: 'title' | 'author'
  /** True for the rest of a paragraph after a displayed formula: it begins no new thought. */
  continued?: boolean
  /** Further labels of a formula of several lines; the first is its id. */
  labels?: string[]
  /** The numbers that the author gave a formula, or its lines, by `\tag`. */
  tags?: string[]
  /** True for text that galley made (labels, numbers): writers mark it, the proof leaves it out. */
  generated?: boolean
  /** True for text that a repair put in the place of the author's; its position is that of what it replaced. */
  repaired?: boolean
}
