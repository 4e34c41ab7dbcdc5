import type { PhrasingContent } from 'mdast'
import type { Position } from 'unist'
import type { BlockContent, Figure } from '../../../document/nodes.ts'
import type { Reading } from '../construct.ts'
import type { Range } from './scan.ts'

/** What a float gathers from the commands inside it. */
export interface Float {
  /** What it is, where its content does not say otherwise. */
  kind: Figure['kind']
  caption?: PhrasingContent[]
  label?: string
  /** Whether minipages in it have captions of their own. */
  isParted?: boolean
}

/** A piece of TeX while it is read. */
export interface TexContext {
  readonly reading: Reading
  /** The TeX itself. */
  readonly text: string
  /** The float that is being read, if any; captions and labels go there. */
  float?: Float
  /** Where a range of the TeX stands in the source. */
  place(range: Range): Position
  /** Reads a range as a line of text. */
  inline(range: Range): PhrasingContent[]
  /** Reads a range as paragraphs, lists, tables and the like. */
  blocks(range: Range): BlockContent[]
}

/** A command with its arguments. */
export interface Call extends Range {
  name: string
  /** In brackets, without them. */
  optional: Range[]
  /** In braces, without them. */
  required: Range[]
}

/** How a command is read: how many arguments it takes, and what it becomes. */
export interface Command {
  optional?: number
  required: number
  /** Whether its last arguments may come again, as often as the author likes. */
  repeats?: true
  make(call: Call, tex: TexContext): PhrasingContent[]
}
