import type { PhrasingContent, RootContent } from 'mdast'
import type { Reading } from '../construct.ts'
import type { HtmlChild, HtmlElement } from './tree.ts'

/** What the readers of elements call. */
export interface HtmlContext {
  reading: Reading
  /** Reads what an element holds as a line. */
  inline(children: readonly HtmlChild[]): PhrasingContent[]
  /** Reads what an element holds as blocks. */
  blocks(children: readonly HtmlChild[]): RootContent[]
  /** What an element holds, without markup: for code. */
  text(children: readonly HtmlChild[]): string
}

/** Makes nodes of an element. */
export type ElementReader<Content> = (element: HtmlElement, html: HtmlContext) => Content[]
