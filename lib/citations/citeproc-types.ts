/** What is used of citeproc-js, which has no types of its own. */
import type { CslItem } from '../document/document.ts'
import type { CslNode } from './csl-node.ts'

/** A decoration of a blob: attribute, value, and what else the formatter is told. */
export type Decoration = [name: string, value: string, argument?: string]

/** A piece of output that is not yet text. Its content is text, a number to come, or further blobs. */
export interface Blob {
  blobs: string | Blob[]
  decorations: Decoration[]
  /** Set by galley on the outermost blob of a cite: which cite it is. */
  cite?: number
  /** Set by galley on what the author wrote before or after a work. */
  affix?: boolean
}

/** A compiled element of a style. */
export interface Token {
  name: string
  tokentype: number
  execs: ((this: Token, state: Engine, item: CslItem, citeItem?: CiteItem) => void)[]
}

/** One work in a citation, as citeproc-js takes it. */
export interface CiteItem {
  id: string
  prefix?: string
  suffix?: string
  locator?: string
  label?: string
  'suppress-author'?: boolean
  'author-only'?: boolean
}

/** A citation with its place in the document. */
export interface CitationObject {
  citationID: string
  citationItems: CiteItem[]
  properties: { noteIndex: number; 'suppress-trailing-punctuation'?: boolean }
}

/** What the engine asks its caller for. */
export interface Sys {
  retrieveLocale(language: string): CslNode | false
  retrieveItem(id: string): CslItem
}

/** An engine: one style in one locale. */
export interface Engine {
  opt: { update_mode: number; class: string; lang: string; 'default-locale': string[] }
  tmp: { area: string; just_looking?: boolean }
  build: { area: string; root: string; extension: string; date_key?: boolean }
  macros: Record<string, Token[]>
  citation: { tokens: Token[] }
  citation_sort: { tokens: Token[] }
  bibliography_sort: { tokens: Token[] }
  output: {
    current: { value(): Blob }
    string(state: Engine, blobs: Blob[], blob?: Blob | boolean): unknown
  }
  setOutputFormat(name: string): void
  getTerm(term: string, form?: string): string
  retrieveItem(id: string): CslItem
  updateItems(ids: string[]): void
  updateUncitedItems(ids: string[]): void
  makeCitationCluster(items: CiteItem[]): string
  rebuildProcessorState(
    citations: CitationObject[],
    mode: string,
    uncited: string[],
  ): [string, number, string][]
  makeBibliography(): [{ entry_ids: string[][] }, string[]] | false
  configureTokenList(tokens: Token[]): void
}

/** An output format: how each decoration is written. `%%STRING%%` stands for the text. */
export interface OutputFormat {
  text_escape(text: string): string
  bibstart: string
  bibend: string
  [decoration: `@${string}/${string}`]:
    | string
    | false
    | ((this: Blob, state: Engine, text: string, argument?: string) => string)
}

/** The module `citeproc`. */
export interface CslModule {
  Engine: new (sys: Sys, style: CslNode, language?: string, force?: boolean) => Engine
  Output: { Formats: Record<string, OutputFormat> }
  Token: new (name: string, type: number) => Token
  SINGLETON: number
  START: number
  END: number
  POSITION: number
  NUMERIC: number
  tokenExec(this: Engine, token: Token, item: CslItem, citeItem?: CiteItem): number
  expandMacro(this: Engine, call: Token & { postponed_macro?: string }, target: Token[]): void
  getMacroTarget(this: Engine, macro: string): Token[] | false
  configureMacro(this: Engine, target: Token[]): void
  XmlJSON: {
    prototype: {
      getNodesByName(node: CslNode, name: string, attribute?: string, found?: CslNode[]): CslNode[]
    }
  }
}
