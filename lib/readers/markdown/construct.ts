import type { Definition, Heading, PhrasingContent, Root, RootContent } from 'mdast'
import type { Extension as TreeExtension } from 'mdast-util-from-markdown'
import type { Extension as SyntaxExtension } from 'micromark-util-types'
import type { Position } from 'unist'
import type { VFile } from 'vfile'
import type { Consumed } from '../../document/consumed.ts'
import type { OffsetMap } from '../../document/offset-map.ts'
import type { AbbreviationDefinition } from './abbreviations.ts'

/**
 * One thing that authors write, in one file: how it is tokenized, how it becomes nodes, and what is done on the
 * tree. The parts run in the order of the registry.
 */
export interface Construct {
  /** The field's name for it; the file's name too. */
  name: string
  /** micromark syntax. */
  syntax?: SyntaxExtension
  /** Handlers of mdast-util-from-markdown. */
  tree?: TreeExtension
  /** Before anything else: collects what later parts look up. */
  prepare?(tree: Root, reading: Reading): void
  /** Rewrites the inline children of one parent; its descendants are done already. */
  phrasing?(siblings: PhrasingContent[], surroundings: Surroundings): PhrasingContent[]
  /** Rewrites the block children of one parent; its descendants are done already. */
  flow?(siblings: RootContent[], surroundings: Surroundings): RootContent[]
  /** Whether `flow` puts siblings into parents: the constructs that follow then see the children of these, too. */
  nests?: true
  /** After everything else, once for the whole manuscript. */
  finish?(tree: Root, reading: Reading): void
}

/** Where siblings stand. */
export interface Surroundings {
  reading: Reading
  /** Type of the parent node. */
  parent: string
  /** Whether a link encloses them. */
  inLink: boolean
}

/** One manuscript while it is read: shared by the whole text and the fragments within it. */
export interface Reading {
  file: VFile
  source: string
  /** Link definitions by normalised identifier; the first of an identifier counts. */
  definitions: Map<string, Definition>
  /** Macros for formulas that the text defines: command, with its backslash, and what it stands for. */
  readonly macros: Map<string, string>
  /** Abbreviations that the text defines, by short form. */
  readonly abbreviations: Map<string, AbbreviationDefinition>
  /** Headings that commands of LaTeX made, with the commands' names. */
  readonly texHeadings: Map<Heading, string>
  /** Keys of works that the text lists without citing them; `*` for all. */
  readonly listed: Set<string>
  /** What was said once for the whole manuscript, and is not to be said again. */
  readonly told: Set<string>
  /** Nodes of the notes written in the line, in order; they join the tree at its end. */
  inlineNotes: RootContent[]
  /** Names of elements that HTML does not have, each said once. */
  readonly unknownElements: Set<string>
  /** What `consume` was told. */
  readonly consumed: readonly Consumed[]
  /** Says that a range of the source was understood as syntax and stands in no leaf of the tree. */
  consume(what: string, position: Position | undefined): void
  /** Parses text as inline Markdown; `map` says where the text stands in the source. */
  parseInline(text: string, map: OffsetMap): PhrasingContent[]
  /** Parses text as Markdown blocks; `map` says where the text stands in the source. */
  parseBlocks(text: string, map: OffsetMap): RootContent[]
}
