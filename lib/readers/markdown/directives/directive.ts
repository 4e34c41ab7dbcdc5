import type { RootContent } from 'mdast'
import type { Position } from 'unist'
import type { Attributes } from '../../../document/nodes.ts'
import type { Reading } from '../construct.ts'
import type { Part } from '../fence.ts'

/** A MyST directive as it was written (MyST's guide, “Directives”). */
export interface Directive {
  name: string
  /** What stands on the line of the fence, behind the name. */
  argument: Part
  /** `:key: value` lines, or the YAML between `---` at the beginning of the body. */
  options: ReadonlyMap<string, Part>
  /** What follows the options. */
  body: Part
  /** Id, classes and every option without a meaning of its own. */
  attributes: Attributes
  position?: Position
  reading: Reading
}

/** Makes the nodes of a directive. */
export type DirectiveReader = (directive: Directive) => RootContent[]

/** The argument as blocks before the body: docutils takes the first line of such a box as its beginning. */
export function blocksOf({ body, reading }: Directive): RootContent[] {
  return reading.parseBlocks(body.text, body.map)
}
