import type { RootContent } from 'mdast'
import type { Position } from 'unist'
import type { Attributes } from '../../../document/nodes.ts'
import { placeOf } from '../../../document/offset-map.ts'
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

/** The body as blocks. */
export function blocksOf({ body, reading }: Directive): RootContent[] {
  return reading.parseBlocks(body.text, body.map)
}

/** Says that the argument is syntax: the name of a language or of a file, a number of columns. */
export function consumeArgument({ argument, reading }: Directive): void {
  if (argument.text)
    reading.consume('argument', placeOf(argument.map, 0, argument.text.length, reading.source))
}
