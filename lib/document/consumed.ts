import type { Position } from 'unist'

/** A range of the source that was understood as syntax, so that none of its words stands in a leaf of the tree. */
export interface Consumed {
  /** What it was: `definition`, `attributes`, `html-tag`, `tex-command`… */
  what: string
  /** The range's text. */
  value: string
  position: Position
}

declare module 'mdast' {
  interface RootData {
    /** Keys of works that the text lists without citing them; `*` for all. */
    listed?: string[]
    /** Filled by the reader; the proof's account of the source. */
    consumed?: Consumed[]
    /** TeX macros that the text defines: command, with its backslash, and what it stands for. */
    macros?: Record<string, string>
  }
}
